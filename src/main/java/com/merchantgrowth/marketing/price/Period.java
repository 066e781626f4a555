package com.merchantgrowth.marketing.price;

import java.time.Instant;

/** When something holds: {@code [start, end)} on instants (P5). */
public record Period(Instant start, Instant end) {
  public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

  public Period {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(start + " is not before " + end);
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  /** Whether some instant is in both; periods that only touch do not meet. */
  public boolean meets(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
