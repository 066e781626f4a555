package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.TimelineEntry;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What happened, the newest first. */
final class SheetTimelineCard extends Composite<Card> {
  private static final int MOST = 40;

  SheetTimelineCard(List<TimelineEntry> entries, BusinessCalendar calendar, SignalWords words) {
    Card card = getContent();
    card.setTitle(words.t("sheet.timeline"));
    if (entries.isEmpty()) {
      card.body(
          new EmptyState(words.t("sheet.timeline.none"), words.t("sheet.timeline.none.why"), null));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("timeline");
    entries.stream().limit(MOST).forEach(one -> list.add(item(one, calendar, words)));
    card.body(list);
  }

  private static ListItem item(TimelineEntry one, BusinessCalendar calendar, SignalWords words) {
    Instant at = one.at();
    Span when =
        new Span(
            at == null
                ? words.formats().day(one.day())
                : words.formats().shortDateTime(at, calendar.zone()));
    when.addClassNames("small", "quiet");
    Object[] args = one.args().stream().map(arg -> text(arg, words)).toArray();
    Span sentence = new Span(words.any(one.key(), args));
    ListItem item = new ListItem(when, sentence);
    item.addClassName(one.tone().name().toLowerCase(Locale.ROOT));
    if (!one.link().isEmpty()) {
      Anchor open = new Anchor(one.link(), words.t("sheet.timeline.open"));
      open.addClassName("small");
      item.add(open);
    }
    return item;
  }

  private static Object text(Object arg, SignalWords words) {
    return switch (arg) {
      case LocalDate day -> words.formats().day(day);
      case Wording wording -> wording.in(words.locale());
      case TimelineEntry.Word word -> words.any(word.key());
      default -> arg;
    };
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
