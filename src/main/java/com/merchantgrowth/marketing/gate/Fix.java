package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Rule;

/**
 * A change of the promotion under check that lets a SKU pass.
 *
 * @param rule of the promotion after the change
 * @param other id of the promotion it is kept apart from, 0 = none
 * @param amount fen the reduction shrinks to, 0 = unchanged
 * @param worst the lowest unit price then, fen
 */
public record Fix(Kind kind, Rule rule, long other, long amount, long worst) {
  /** What is changed. */
  public enum Kind {
    /** It no longer goes with another promotion. */
    KEEP_APART,
    /** Who is not a member no longer sees it; its price stays. */
    HIDE,
    /** It ends before, or begins after, what it meets. */
    SHORTEN,
    /** It takes off less. */
    LESS,
    /** The SKU is left out of it. */
    LEAVE_OUT
  }
}
