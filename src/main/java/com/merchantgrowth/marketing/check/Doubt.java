package com.merchantgrowth.marketing.check;

import java.util.OptionalLong;

/**
 * Something that looks like a slip of the pen.
 *
 * @param field where it stands
 * @param said fen or basis points as entered, for the sentence
 * @param against fen it is held against: a price, a threshold, last month's sales
 * @param worst fen it would cost at worst; empty = cannot be said
 * @param confirm fen to be typed before it is believed; empty = nothing to confirm
 */
public record Doubt(
    Kind kind, String field, long said, long against, OptionalLong worst, OptionalLong confirm) {
  /** What looks wrong; each has a sentence of its own. */
  public enum Kind {
    /** The reduction is more than half of the cheapest price in scope. */
    LARGE_SHARE,
    /** The threshold is not above the reduction: goods for nothing. */
    THRESHOLD_BELOW_AMOUNT,
    /** A large amount without a threshold. */
    NO_THRESHOLD,
    /** More than half off: "8折" may have been meant. */
    PERCENT_MIXED_UP,
    /** The budget is more than last month's sales. */
    BUDGET_ABOVE_SALES,
    /** A flash price below a third of the list price. */
    DEEP_PRICE,
    /** More pieces than there are. */
    STOCK_BEYOND
  }
}
