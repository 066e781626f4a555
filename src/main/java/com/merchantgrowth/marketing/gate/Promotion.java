package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Rule;

/**
 * A rule as the gate sees it: at its widest. Its period is from the first claim to the last use,
 * its budget and stock are untouched.
 *
 * @param name for people
 * @param claimed whether a buyer has to have claimed it
 * @param seen who sees it
 */
public record Promotion(Rule rule, String name, boolean claimed, Seen seen) {
  /** Who sees a promotion, as far as promises to creators are concerned. */
  public enum Seen {
    BY_EVERYBODY,
    /** A price of members that everybody can see. */
    MEMBERS_PRICE,
    /** A price of members that nobody else sees. */
    BY_MEMBERS_ONLY
  }

  public Promotion(Rule rule, String name, boolean claimed) {
    this(rule, name, claimed, Seen.BY_EVERYBODY);
  }

  /** As it is after a change. */
  Promotion after(Fix fix) {
    return new Promotion(
        fix.rule(), name, claimed, fix.kind() == Fix.Kind.HIDE ? Seen.BY_MEMBERS_ONLY : seen);
  }
}
