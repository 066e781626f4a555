package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which days of a tool are looked at, and which they are compared with. Pure. */
final class EffectDays {
  /** The longest range that is read at once. */
  static final int MOST = 92;

  /** What is shown when nobody asked for anything else. */
  static final int USUAL = 30;

  /** Coupons are used and sent back for a while after their tool is over. */
  private static final int AFTERWARDS = 7;

  private EffectDays() {}

  /**
   * @param from null = as usual
   * @param to null = as usual
   * @throws DomainException invalid, at the field
   */
  static DayRange range(
      Tool tool, @Nullable LocalDate from, @Nullable LocalDate to, BusinessCalendar calendar) {
    LocalDate last = to == null ? last(tool, from, calendar) : to;
    LocalDate first = from == null ? first(tool, last, calendar) : from;
    if (first.isAfter(last)) {
      throw DomainException.invalid("marketing.error.effectOrder").at("to");
    }
    DayRange range = DayRange.closed(first, last);
    if (range.days() > MOST) {
      throw DomainException.invalid("marketing.error.effectDays", MOST).at("from");
    }
    return range;
  }

  private static LocalDate last(Tool tool, @Nullable LocalDate from, BusinessCalendar calendar) {
    LocalDate today = calendar.today();
    LocalDate end = calendar.dayOf(tool.plan().end().minusMillis(1)).plusDays(AFTERWARDS);
    LocalDate usual =
        tool.state(calendar.now()) == ToolState.ENDED && end.isBefore(today) ? end : today;
    return from == null || !usual.isBefore(from) ? usual : from;
  }

  private static LocalDate first(Tool tool, LocalDate last, BusinessCalendar calendar) {
    LocalDate earliest = last.minusDays(USUAL - 1L);
    LocalDate began = calendar.dayOf(began(tool));
    return began.isAfter(earliest) && !began.isAfter(last) ? began : earliest;
  }

  /** When buyers could first have something of it; a draft never, so its start stands for that. */
  static Instant began(Tool tool) {
    Instant start = tool.plan().start();
    return tool.publishedAt().filter(start::isBefore).orElse(start);
  }

  /** Days in force and as many before. */
  record Pair(DayRange days, DayRange before) {}

  /**
   * @return empty = no complete day of the range has the tool in force
   */
  static Optional<Pair> compared(Tool tool, DayRange range, BusinessCalendar calendar) {
    if (tool.publishedAt().isEmpty()) {
      return Optional.empty();
    }
    LocalDate began = calendar.dayOf(began(tool));
    LocalDate first = range.start().isBefore(began) ? began : range.start();
    LocalDate last = earlier(range.last(), calendar.yesterday());
    last = earlier(last, calendar.dayOf(tool.plan().end().minusMillis(1)));
    if (first.isAfter(last)) {
      return Optional.empty();
    }
    DayRange days = DayRange.closed(first, last);
    return Optional.of(new Pair(days, DayRange.lastDays(days.days(), began.minusDays(1))));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
