package com.merchantgrowth.task.definition;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.Locale;

/** The days over which a task counts. */
public sealed interface TaskPeriod {
  /**
   * The same days for everybody, both ends included; repeated tasks cut them into whole rounds.
   *
   * @throws com.merchantgrowth.shared.DomainException invalid, if it ends before it starts
   */
  record Fixed(LocalDate first, LocalDate last) implements TaskPeriod {
    public Fixed {
      DayRange.closed(first, last);
    }

    public DayRange days() {
      return DayRange.closed(first, last);
    }
  }

  /**
   * So many days from something that happens to each shop; 1 … 366.
   *
   * @param days the day it happens included
   */
  record DaysFrom(Anchor anchor, int days) implements TaskPeriod {
    public DaysFrom {
      if (days < 1 || days > 366) {
        throw com.merchantgrowth.shared.DomainException.invalid("task.error.days", days);
      }
    }

    /** The shop's days when it happened on this one. */
    public DayRange from(LocalDate happened) {
      return new DayRange(happened, happened.plusDays(days));
    }
  }

  /** What begins a shop's own days. */
  enum Anchor {
    /** The shop's opening day. */
    OPENING,
    /** The first day with a paid order, as far as the last 366 days tell. */
    FIRST_SALE,
    /** The day the merchant claims the task. */
    CLAIM;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
