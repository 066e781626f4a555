package com.merchantgrowth.task.definition;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often a task with fixed days comes round. Only whole rounds count. */
public enum Repeat {
  ONCE,
  WEEKLY,
  BIWEEKLY,
  MONTHLY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rounds inside these days, in order; round n is occurrence n, from 0. */
  public List<DayRange> rounds(DayRange all) {
    if (this == ONCE) {
      return List.of(all);
    }
    List<DayRange> rounds = new ArrayList<>();
    for (int n = 0; ; n++) {
      LocalDate start = start(all.start(), n);
      LocalDate end = start(all.start(), n + 1);
      if (end.isAfter(all.end())) {
        return List.copyOf(rounds);
      }
      rounds.add(new DayRange(start, end));
    }
  }

  private LocalDate start(LocalDate first, int n) {
    return switch (this) {
      case ONCE -> first;
      case WEEKLY -> first.plusWeeks(n);
      case BIWEEKLY -> first.plusWeeks(2L * n);
      case MONTHLY -> first.plusMonths(n);
    };
  }
}
