package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** All daily runs, newest first, with what became of them. */
final class RunGrid extends Composite<Grid<RunStatus>> {
  private final transient BusinessCalendar calendar;
  private final transient Formats formats = Formats.of(getLocale());

  RunGrid(DailyRuns runs, BusinessCalendar calendar) {
    this.calendar = calendar;
    Grid<RunStatus> grid = getContent();
    grid.addComponentColumn(this::day).setHeader(getTranslation("metric.runs.day")).setFlexGrow(2);
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

  @Override
  protected Grid<RunStatus> initContent() {
    return PageGrid.create(
        "runs",
        new EmptyState(
            getTranslation("metric.runs.empty"), getTranslation("metric.runs.emptyWhy"), null));
  }

  void refresh() {
    getContent().getDataProvider().refreshAll();
  }

  private Grid.Column<RunStatus> number(ValueProvider<RunStatus, String> value, String key) {
    return getContent()
        .addColumn(value)
        .setHeader(getTranslation("metric.runs." + key))
        .setTextAlign(ColumnTextAlign.END);
  }

  /** The day; on a phone with all the rest below it. */
  private Component day(RunStatus run) {
    TwoLines cell =
        new TwoLines(
                formats.dayOfWeek(run.day()),
                run.kind() == SubjectKind.SHOP
                    ? ""
                    : getTranslation("shared.kind." + run.kind().code()))
            .phone(RunTexts.badge(this, run), new Span(RunTexts.duration(formats, run)))
            .phone(
                formats.shortDateTime(run.requestedAt(), calendar.zone())
                    + " · "
                    + RunTexts.by(this, run));
    Span remark = remark(run);
    remark.addClassNames("small", "phone-only");
    cell.add(remark);
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
}
