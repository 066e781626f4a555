package com.merchantgrowth.shell;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.BusinessDaySource;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How fresh the figures are: the last business day with results, and when the next run is due. */
@Component
class DataDays {
  private final ObjectProvider<BusinessDaySource> source;
  private final BusinessCalendar calendar;

  DataDays(ObjectProvider<BusinessDaySource> source, BusinessCalendar calendar) {
    this.source = source;
    this.calendar = calendar;
  }

  Optional<Span> create(Locale locale) {
    return source.stream().findFirst().map(days -> create(days, Formats.of(locale)));
  }

  private Span create(BusinessDaySource days, Formats formats) {
    Span line = new Span();
    line.addClassName("shell-day");
    Optional<LocalDate> last = days.lastDay();
    if (days.late()) {
      line.addClassName("late");
      line.add(AppIcon.TRIANGLE.create());
    }
    Span through = new Span();
    if (last.isPresent()) {
      Span date = new Span(formats.dayOfWeek(last.get()));
      date.addClassName("strong");
      through.add(new Span(line.getTranslation("shell.day.through") + " "), date);
    } else {
      through.setText(line.getTranslation("shell.day.none"));
    }
    line.add(through);
    days.nextRun().map(next -> next(line, next, formats)).ifPresent(line::add);
    return line;
  }

  private Span next(Span line, Instant next, Formats formats) {
    LocalDate day = calendar.dayOf(next);
    String time = formats.time(next, calendar.zone());
    String when =
        day.equals(calendar.today())
            ? line.getTranslation("shell.day.today", time)
            : day.equals(calendar.today().plusDays(1))
                ? line.getTranslation("shell.day.tomorrow", time)
                : formats.shortDateTime(next, calendar.zone());
    Span words = new Span("· " + line.getTranslation("shell.day.next", when));
    words.addClassNames("shell-next", "desktop-only");
    return words;
  }
}
