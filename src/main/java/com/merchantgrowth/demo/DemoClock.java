package com.merchantgrowth.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The portal's clock, which can be set back for what the demo makes of days before its first start:
 * what storefronts did then goes through the same services as everybody's. It is set for the work
 * of one thread only; for everybody else it shows the time.
 */
final class DemoClock extends Clock {
  private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

  private final Clock real;

  DemoClock(Clock real) {
    this.real = real;
  }

  /** Does the work as of an instant. */
  void at(Instant then, Runnable work) {
    ScopedValue.where(THEN, then).run(work);
  }

  @Override
  public Instant instant() {
    return THEN.isBound() ? THEN.get() : real.instant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone));
  }
}
