package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.PortfolioBook.Summary;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Figure;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** Today in five figures. */
final class PortfolioFigures extends Composite<Card> {
  private final Summary summary;
  private final SignalWords words;

  PortfolioFigures(Summary summary, SignalWords words, BusinessCalendar calendar) {
    this.summary = summary;
    this.words = words;
    Instant since = summary.waitingSince();
    Div figures =
        new Div(
            shops("figure.today", summary.today(), overdue()),
            new Figure(
                words.t("figure.asking"),
                words.t("figure.requests", words.formats().count(summary.asking())),
                new Span(
                    since == null
                        ? words.t("figure.asking.none")
                        : words.t(
                            "figure.asking.longest",
                            words.formats().duration(Duration.between(since, calendar.now()))))),
            shops("figure.stuck", summary.stuck(), new Span(words.t("figure.stuck.why"))),
            shops("figure.edge", summary.edge(), new Span(words.t("figure.edge.why"))),
            shops("figure.forward", summary.forward(), median()));
    figures.addClassName("figures");
    getContent().body(figures);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("figure.title"));
  }

  private Figure shops(String key, int number, Span detail) {
    return new Figure(words.t(key), words.t("figure.shops", number), detail);
  }

  private Span overdue() {
    if (summary.overdue() <= 0) {
      return new Span(words.t("figure.today.why"));
    }
    Span late = new Span(words.t("figure.today.overdue", summary.overdue()));
    late.addClassName("bad-text");
    return late;
  }

  private Span median() {
    return new Span(
        Double.isNaN(summary.median())
            ? words.t("figure.forward.unknown")
            : words.t("figure.forward.median", words.formats().points(summary.median())));
  }
}
