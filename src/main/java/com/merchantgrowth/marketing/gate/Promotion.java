package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Rule;

/**
 * A rule as the gate sees it: at its widest. Its period is from the first claim to the last use,
 * its budget and stock are untouched.
 *
 * @param name for people
 * @param claimed whether a buyer has to have claimed it
 */
public record Promotion(Rule rule, String name, boolean claimed) {
  public Promotion with(Rule other) {
    return new Promotion(other, name, claimed);
  }
}
