package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.run.DailyRunState;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.KeyValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** The newest run, on the administrators' landing page. */
@org.springframework.stereotype.Component
class LastRunCard implements HomeCard {
  private final DailyRunState state;
  private final DailyRuns runs;
  private final BusinessCalendar calendar;

  LastRunCard(DailyRunState state, DailyRuns runs, BusinessCalendar calendar) {
    this.state = state;
    this.runs = runs;
    this.calendar = calendar;
  }

  @Override
  public Page page() {
    return Page.ADMIN;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Width width() {
    return Width.THIRD;
  }

  @Override
  public Optional<Component> create(long shopId) {
    UI ui = UI.getCurrent();
    Formats formats = Formats.of(ui.getLocale());
    Card card = new Card(ui.getTranslation("metric.card.title"));
    card.link(new Anchor(RunsView.ROUTE, ui.getTranslation("metric.card.link")));
    Optional<RunStatus> newest = state.newest();
    if (newest.isEmpty()) {
      return Optional.of(
          card.body(
              new EmptyState(
                  ui.getTranslation("metric.runs.empty"),
                  ui.getTranslation("metric.runs.emptyWhy"),
                  null)));
    }
    RunStatus run = newest.get();
    KeyValues rows =
        new KeyValues()
            .row(ui.getTranslation("metric.runs.day"), formats.dayOfWeek(run.day()))
            .row(ui.getTranslation("metric.runs.rows"), formats.count(run.rows()))
            .row(ui.getTranslation("metric.runs.duration"), RunTexts.duration(formats, run))
            .row(
                ui.getTranslation("metric.runs.requestedAt"),
                formats.shortDateTime(run.requestedAt(), calendar.zone()))
            .row(ui.getTranslation("metric.runs.requestedBy"), RunTexts.by(ui, run));
    state
        .activity()
        .ifPresent(
            activity ->
                rows.row(ui.getTranslation("metric.card.active"), formats.count(activity.active()))
                    .row(
                        ui.getTranslation("metric.card.inactive"),
                        formats.count(activity.inactive())));
    rows.row(ui.getTranslation("metric.card.staleDays"), formats.count(runs.staleDays().size()));
    return Optional.of(card.badge(RunTexts.badge(ui, run)).body(rows));
  }
}
