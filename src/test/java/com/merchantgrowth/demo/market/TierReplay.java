package com.merchantgrowth.demo.market;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.tier.ladder.Ladders;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A shop's tiers as the pure rules give them over the facts it reports: the ladder's tier before
 * the first run, then one evaluation at each end of a month.
 */
public final class TierReplay {
  /** As many days are run at the first start. */
  private static final int RUN_DAYS = 40;

  /** A violation is put on record so many days after the opening. */
  private static final int VIOLATION_AFTER = 60;

  private static final TierLadder LADDER = Ladders.shipped();

  private final NavigableMap<LocalDate, String> from = new TreeMap<>();

  private TierReplay() {}

  public static TierReplay of(ShopPlan plan, LocalDate lastDay) {
    TierReplay replay = new TierReplay();
    LocalDate first = lastDay.minusDays(RUN_DAYS - 1L);
    Present present = new Present(com.merchantgrowth.demo.market.TierLadder.of(plan, first), 0);
    replay.from.put(LocalDate.MIN, present.tier());
    for (LocalDate day = first; !day.isAfter(lastDay); day = day.plusDays(1)) {
      if (day.getDayOfMonth() == day.lengthOfMonth()) {
        Outcome outcome = replay.evaluate(plan, day, present);
        present = new Present(outcome.tier(), outcome.below());
        replay.from.put(day.plusDays(1), outcome.tier());
      }
    }
    return replay;
  }

  private Outcome evaluate(ShopPlan plan, LocalDate day, Present present) {
    DayRange month = DayRange.closed(day.withDayOfMonth(1), day);
    ShopDays facts = new ShopDays(plan, month);
    double[] reported =
        month.stream()
            .map(one -> facts.row(one, Measure.Source.TRADE))
            .filter(row -> row != null && !Double.isNaN(row[Measure.GMV.ordinal()]))
            .mapToDouble(row -> row[Measure.GMV.ordinal()])
            .toArray();
    double sales = IntStream.range(0, reported.length).mapToDouble(i -> reported[i]).sum();
    double[] thresholds = {0, 1_000_000, 10_000_000, 50_000_000, 300_000_000};
    boolean frozen = plan.violated() && !plan.openedOn().plusDays(VIOLATION_AFTER).isAfter(day);
    return TierRules.evaluate(
        LADDER,
        present,
        IntStream.range(0, thresholds.length)
            .mapToObj(
                place ->
                    place == 0
                        ? Truth.PASS
                        : reported.length == 0
                            ? Truth.UNKNOWN
                            : sales >= thresholds[place] ? Truth.PASS : Truth.FAIL)
            .toList(),
        frozen);
  }

  /** The tier on a day. */
  public String tier(LocalDate day) {
    return from.floorEntry(day).getValue();
  }
}
