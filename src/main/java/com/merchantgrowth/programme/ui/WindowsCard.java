package com.merchantgrowth.programme.ui;

import com.merchantgrowth.programme.Membership;
import com.merchantgrowth.programme.ShopProgramme;
import com.merchantgrowth.programme.plan.Pace;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The windows from the first sale: which day it is, and when each ends. */
final class WindowsCard extends Composite<Card> {
  private final transient ShopProgramme programme;
  private final transient ProgrammeWords words;

  WindowsCard(ShopProgramme programme, ProgrammeWords words) {
    this.programme = programme;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Membership joined = Objects.requireNonNull(programme.joined());
    Card card = new Card(words.t("windows"));
    card.badge(Badge.accent(words.in(programme.programme().track(joined.track()).name())));
    card.note(words.t("joinedOn", words.formats().fullDay(joined.joinedOn())));
    LocalDate first = programme.firstSale();
    LocalDate day = programme.day();
    if (first == null || day == null) {
      return card.body(new EmptyState(words.t("noSale"), words.t("noSale.why"), null));
    }
    Div row = new Div(new Figure(words.t("firstSale"), words.formats().day(first)));
    row.addClassName("figures");
    windows().forEach(days -> row.add(window(days, day)));
    return card.body(row);
  }

  /** Those of the track's tasks, shortest first, each once. */
  private List<DayRange> windows() {
    return programme.own().stream()
        .map(TaskCard::days)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(DayRange::end))
        .toList();
  }

  private Component window(DayRange days, LocalDate day) {
    int all = Pace.day(days, days.last());
    int now = Pace.day(days, day);
    boolean over = !day.isBefore(days.last());
    Span ends = new Span(words.t(over ? "ended" : "ends", words.formats().day(days.last())));
    ends.addClassNames("quiet", "small");
    return new Figure(
        words.t("window", all), over ? words.t("over") : words.t("dayOf", now, all), ends);
  }
}
