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
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.WorkProgress;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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
  private final Grid<RunStatus> grid = new Grid<>();
  private final WorkProgress progress = new WorkProgress();
  private final Div stale = new Div();
  private final Div empty = new Div();
  private final Span number = new Span();
  private final DatePicker from = DayField.create(getTranslation("metric.runs.from"));
  private final DatePicker to = DayField.create(getTranslation("metric.runs.to"));
  private final Checkbox today = new Checkbox();
  private @Nullable Registration polling;

  RunsView(DailyRuns runs, BusinessCalendar calendar) {
    this.runs = runs;
    this.calendar = calendar;
    progress.setVisible(false);
    stale.addClassName("page-part");
    progress.addClassName("page-part");
    columns();
    add(
        new PageHeader(
            getTranslation("metric.runs.title"),
            getTranslation("metric.runs.subtitle"),
            Buttons.primary(
                getTranslation("metric.runs.yesterday"),
                () -> start(DayRange.closed(calendar.yesterday(), calendar.yesterday())))),
        stale,
        progress,
        order(),
        new Card(getTranslation("metric.runs.list")).badge(number).body(empty, grid).flush());
  }

  private Card order() {
    for (DatePicker picker : List.of(from, to)) {
      picker.setMax(calendar.yesterday());
      picker.setValue(calendar.yesterday());
    }
    today.setLabel(getTranslation("metric.runs.today"));
    Div row =
        new Div(
            from,
            to,
            today,
            Buttons.secondary(getTranslation("metric.runs.start"), this::startRange));
    row.addClassName("toolbar");
    return new Card(getTranslation("metric.runs.order"))
        .note(getTranslation("metric.runs.orderNote"))
        .body(row);
  }

  private void columns() {
    Formats formats = Formats.of(getLocale());
    grid.setId("runs");
    grid.addClassName("page-grid");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addComponentColumn(run -> day(run, formats))
        .setHeader(getTranslation("metric.runs.day"))
        .setFlexGrow(2);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addComponentColumn(run -> RunTexts.badge(this, run))
                .setHeader(getTranslation("metric.runs.state")),
            number(run -> run.rows() == 0 ? Formats.MISSING : formats.count(run.rows()), "rows"),
            number(run -> RunTexts.duration(formats, run), "duration"),
            grid.addColumn(run -> formats.shortDateTime(run.requestedAt(), calendar.zone()))
                .setHeader(getTranslation("metric.runs.requestedAt")),
            grid.addColumn(run -> RunTexts.by(this, run))
                .setHeader(getTranslation("metric.runs.requestedBy")),
            grid.addComponentColumn(this::remark)
                .setHeader(getTranslation("metric.runs.remark"))
                .setFlexGrow(3)));
    grid.setItems(
        query -> runs.newest(query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(runs.count()));
  }

  private Grid.Column<RunStatus> number(ValueProvider<RunStatus, String> value, String key) {
    return grid.addColumn(value)
        .setHeader(getTranslation("metric.runs." + key))
        .setTextAlign(ColumnTextAlign.END);
  }

  /** The day; on a phone with all the rest below it. */
  private Component day(RunStatus run, Formats formats) {
    Span day = new Span(formats.dayOfWeek(run.day()));
    day.addClassName("strong");
    Div state = new Div(RunTexts.badge(this, run), new Span(RunTexts.duration(formats, run)));
    state.addClassNames("row", "small", "phone-only");
    Span who =
        new Span(
            formats.shortDateTime(run.requestedAt(), calendar.zone())
                + " · "
                + RunTexts.by(this, run));
    who.addClassNames("quiet", "small", "phone-only");
    Span remark = remark(run);
    remark.addClassNames("small", "phone-only");
    Div cell = new Div(day, state, who, remark);
    cell.addClassName("two-lines");
    return cell;
  }

  private Span remark(RunStatus run) {
    Span text = new Span();
    text.addClassName("wrap");
    if (run.state() == RunStatus.State.FAILED) {
      boolean stopped = "stopped".equals(run.error());
      text.setText(
          getTranslation(
              "metric.runs.failure",
              stopped ? getTranslation("metric.runs.stopped") : String.valueOf(run.error()),
              String.valueOf(run.errorId())));
    } else if (run.state() == RunStatus.State.RUNNING) {
      text.setText(RunTexts.step(this, run));
    }
    return text;
  }

  private void startRange() {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    if (first == null || last == null || last.isBefore(first)) {
      Notices.failed(getTranslation("metric.runs.chooseDays"));
      return;
    }
    start(DayRange.closed(first, last));
  }

  private void start(DayRange days) {
    try {
      List<RunStatus> started =
          runs.start(days, today.getValue() ? RunVersions.TODAY : RunVersions.OWN);
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
    grid.getDataProvider().refreshAll();
    long count = runs.count();
    number.removeAll();
    number.add(Badge.neutral(getTranslation("metric.runs.count", count)));
    grid.setVisible(count > 0);
    empty.removeAll();
    if (count == 0) {
      empty.add(
          new EmptyState(
              getTranslation("metric.runs.empty"), getTranslation("metric.runs.emptyWhy"), null));
    }
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
