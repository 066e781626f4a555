package com.merchantgrowth.reward.core;

/**
 * The effect of one entry, in the unit of the grant's kind.
 *
 * @param available signed change of what can be used
 * @param held signed change of what is set aside
 */
public record Posting(EntryType type, long available, long held) {
  /** What leaves the grant for good; negative for what is given. */
  long gone() {
    return -(available + held);
  }
}
