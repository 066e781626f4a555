package com.merchantgrowth.demo.market;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How a calendar day sells: month, weekday, big promotions (大促) and Spring Festival. */
final class Seasons {
  static final double[] EVEN = {1.0, .92, .98, .98, 1.0, 1.04, .95, .97, 1.02, 1.0, 1.06, 1.05};
  static final double[] FASHION = {1.02, .85, 1.02, 1.04, 1.0, .96, .86, .9, 1.06, 1.1, 1.14, 1.1};
  static final double[] HANFU = {1.0, .95, 1.12, 1.18, 1.06, .95, .9, .92, 1.06, 1.1, .95, .9};
  static final double[] DOWN = {1.35, .8, .6, .5, .5, .55, .6, .75, 1.0, 1.25, 1.6, 1.6};
  static final double[] FOOD = {1.3, .9, .92, .92, .95, 1.0, .95, .95, 1.12, .98, 1.02, 1.1};

  /** First day of the lunar year; there is no formula worth having for it. */
  private static final List<LocalDate> NEW_YEARS =
      List.of(
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6),
          LocalDate.of(2028, 1, 26),
          LocalDate.of(2029, 2, 13),
          LocalDate.of(2030, 2, 3),
          LocalDate.of(2031, 1, 23),
          LocalDate.of(2032, 2, 11));

  private static final double[] WEEK = {.95, .94, .96, .98, 1.02, 1.1, 1.08};

  private Seasons() {}

  /** Factor on an average day, about 1 over a year. */
  static double factor(Category category, LocalDate day) {
    return month(category.season(), day)
        * WEEK[day.getDayOfWeek().getValue() - 1]
        * promotion(day)
        * springFestival(day);
  }

  /** Whether the day belongs to the peak of a big promotion. */
  static boolean peak(LocalDate day) {
    return promotion(day) >= 1.6;
  }

  /** Months blend into one another around their middle. */
  private static double month(double[] season, LocalDate day) {
    double position = (day.getDayOfMonth() - 0.5) / day.lengthOfMonth() - 0.5;
    int own = day.getMonthValue() - 1;
    int other = Math.floorMod(own + (position < 0 ? -1 : 1), 12);
    double share = Math.abs(position);
    return season[own] * (1 - share) + season[other] * share;
  }

  /** 618, 818, 双11, 双12 and their quieter days after; 年货节 before Spring Festival. */
  static double promotion(LocalDate day) {
    int date = MonthDay.from(day).getMonthValue() * 100 + day.getDayOfMonth();
    if (date >= 616 && date <= 618) {
      return date == 618 ? 2.1 : 1.7;
    }
    if (date >= 601 && date <= 615) {
      return 1.15;
    }
    if (date >= 816 && date <= 818) {
      return 1.6;
    }
    if (date == 1111) {
      return 2.4;
    }
    if (date == 1110 || date == 1101) {
      return 1.7;
    }
    if (date >= 1102 && date <= 1109) {
      return 1.15;
    }
    if (date == 1212 || date == 1211) {
      return 1.6;
    }
    boolean after = (date >= 619 && date <= 624) || (date >= 1112 && date <= 1118);
    return after ? 0.8 : 1;
  }

  private static double springFestival(LocalDate day) {
    for (LocalDate newYear : NEW_YEARS) {
      long until = ChronoUnit.DAYS.between(day, newYear);
      if (until >= 8 && until <= 30) {
        return 1.25;
      }
      if (until >= -6 && until <= 2) {
        return 0.45;
      }
      if (until >= 3 && until <= 7) {
        return 0.75;
      }
    }
    return 1;
  }
}
