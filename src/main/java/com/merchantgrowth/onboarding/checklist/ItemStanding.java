package com.merchantgrowth.onboarding.checklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a shop stands with one item.
 *
 * @param changed the business day the state is of
 * @param since the day the evidence began to hold; null while it never has
 * @param value the number found then, in its unit; when it is open again, the number that reopened
 *     it; NaN = there is none
 * @param rule the {@link CheckItem#rule} it was done under
 */
public record ItemStanding(
    ItemState state, LocalDate changed, @Nullable LocalDate since, double value, int rule) {
  static ItemStanding open(LocalDate day) {
    return new ItemStanding(ItemState.OPEN, day, null, Double.NaN, 0);
  }

  public boolean done() {
    return state.done();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemStanding that
        && state == that.state
        && changed.equals(that.changed)
        && java.util.Objects.equals(since, that.since)
        && Double.compare(value, that.value) == 0
        && rule == that.rule;
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(state, changed, since, value, rule);
  }
}
