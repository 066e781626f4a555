package com.merchantgrowth.demo;

import static com.merchantgrowth.shared.SubjectKind.SHOP;

import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Runs the days that have no published result yet, as one run over several days. */
class DemoRuns {
  /** Enough for a change over 30 days and a history to look back on. */
  static final int DAYS = 40;

  private final MetricResults results;

  DemoRuns(MetricResults results) {
    this.results = results;
  }

  List<LocalDate> missing(LocalDate lastDay) {
    Set<LocalDate> there = new HashSet<>(results.days(SHOP));
    return DayRange.lastDays(DAYS, lastDay).stream().filter(day -> !there.contains(day)).toList();
  }

  void run(LocalDate lastDay, BiConsumer<Long, Long> progress) throws InterruptedException {}
}
