package com.merchantgrowth.marketing.gate;

/**
 * What is wrong, or worth knowing, about the worst price of a SKU.
 *
 * @param compared fen: what the worst price was compared with
 * @param reference the order or promise behind it; empty = none
 */
public record Finding(Kind kind, Level level, long compared, String reference) {
  /** How much it weighs, the heaviest first. */
  public enum Level {
    /** Cannot be published. */
    BLOCKED,
    /** The owner has to agree. */
    APPROVAL,
    WARNING,
    HINT
  }

  /** What was found, with the level it has at least. */
  public enum Kind {
    BELOW_COST(Level.BLOCKED),
    BELOW_PROMISE(Level.APPROVAL),
    /** A price of members that everybody sees is below a promise: it can be hidden. */
    MEMBERS_BELOW_PROMISE(Level.BLOCKED),
    /** Below a promise for members only, and nobody else sees it. */
    HIDDEN_BELOW_PROMISE(Level.WARNING),
    /** Sets a new 30-day low. */
    NEW_LOW(Level.WARNING),
    /** A flash price not below what was paid in the last 30 days. */
    NO_REAL_SAVING(Level.WARNING),
    /** A creator sells the same goods for less than the shop itself. */
    CREATOR_CHEAPER(Level.HINT);

    private final Level level;

    Kind(Level level) {
      this.level = level;
    }

    /** The level every shop has at least. */
    public Level least() {
      return level;
    }
  }
}
