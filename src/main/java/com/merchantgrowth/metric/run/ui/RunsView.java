package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.WorkProgress;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Daily runs (日结): start them, watch them, see why one failed. */
@Route(RunsView.ROUTE)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "metric.menu.runs", order = 430, icon = "cal")
class RunsView extends Div implements HasDynamicTitle {
  static final String ROUTE = "admin/runs";
  private static final int POLL_MILLIS = 1_500;

  private final transient DailyRuns runs;
  private final transient BusinessCalendar calendar;
  private final RunGrid grid;
  private final RunOrder order;
  private final WorkProgress progress = new WorkProgress();
  private final Div stale = new Div();
  private final Span number = new Span();
  private @Nullable Registration polling;

  RunsView(DailyRuns runs, BusinessCalendar calendar) {
    this.runs = runs;
    this.calendar = calendar;
    progress.setVisible(false);
    stale.addClassName("page-part");
    progress.addClassName("page-part");
    grid = new RunGrid(runs, calendar);
    order = new RunOrder(calendar, this::start);
    add(
        new PageHeader(
            getTranslation("metric.runs.title"),
            getTranslation("metric.runs.subtitle"),
            Buttons.primary(
                getTranslation("metric.runs.yesterday"),
                () ->
                    start(
                        DayRange.closed(calendar.yesterday(), calendar.yesterday()),
                        order.versions()))),
        stale,
        progress,
        order,
        new Card(getTranslation("metric.runs.list")).badge(number).body(grid).flush());
  }

  private void start(DayRange days, RunVersions versions) {
    try {
      List<RunStatus> started = runs.start(days, versions);
      Notices.saved(getTranslation("metric.runs.started", started.size()));
      refresh();
    } catch (DomainException e) {
      Notices.failed(getTranslation(e.key(), e.args()));
    }
  }

  private void startStale() {
    Notices.saved(getTranslation("metric.runs.started", runs.startStale().size()));
    refresh();
  }

  private void refresh() {
    grid.refresh();
    number.removeAll();
    number.add(Badge.neutral(getTranslation("metric.runs.count", runs.count())));
    staleNote();
    Optional<RunStatus> running =
        runs.newest(0, DailyRuns.MOST_DAYS).stream()
            .filter(run -> !run.state().over())
            .min(
                java.util.Comparator.comparing(RunStatus::state)
                    .reversed()
                    .thenComparing(run -> run.step().isEmpty())
                    .thenComparing(RunStatus::day));
    progress.setVisible(running.isPresent());
    running.ifPresent(
        run -> progress.update(run.done(), Math.max(1, run.total()), RunTexts.step(this, run)));
    UI ui = UI.getCurrent();
    if (ui != null) {
      ui.setPollInterval(running.isPresent() ? POLL_MILLIS : -1);
    }
  }

  private void staleNote() {
    stale.removeAll();
    int days = runs.staleDays().size();
    if (days > 0) {
      stale.add(
          Note.warn(getTranslation("metric.runs.staleDays", days))
              .with(Buttons.secondary(getTranslation("metric.runs.runStale"), this::startStale)));
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(_ -> refresh());
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    event.getUI().setPollInterval(-1);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("metric.runs.title");
  }
}
