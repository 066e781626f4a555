package com.merchantgrowth.marketing.price;

/**
 * One step of the way from the list price to what is paid (P3).
 *
 * @param code what rules and sales that keep others out name it by
 * @param pick how many of the rules of the lane may apply
 */
public record Lane(String code, Pick pick) {
  /** How many rules of a lane apply. */
  public enum Pick {
    /** Each unit gets the single best unit price. */
    BEST_PER_UNIT,
    /** All, by priority, then id, each on what the one before left. */
    ALL_IN_TURN,
    /** The one that saves most for each issuer: shops first, then the platform. */
    ONE_PER_ISSUER
  }
}
