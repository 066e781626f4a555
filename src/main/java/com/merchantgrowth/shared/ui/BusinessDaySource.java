package com.merchantgrowth.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells the shell which business day the figures on screen belong to. A Spring bean of the room
 * that runs the days; asked on every navigation, so it must be cheap.
 */
public interface BusinessDaySource {
  /** The newest day with published results; empty before the first run. */
  Optional<LocalDate> lastDay();

  /** When the next run is due; empty when none is scheduled. */
  Optional<Instant> nextRun();

  /** Whether the newest results are older than they should be by now. */
  boolean late();
}
