package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.GanttBars;
import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A plan's actions as bars over its days: coach tinted, merchant grey, done green with a tick, late
 * red with a cross; a line where today is. The list below it says the same in words.
 */
final class GanttChart extends Div {
  private static final int WEEK = 7;

  GanttChart(PlanPage page, PlanWords words) {
    addClassName("plan-gantt");
    int days = GanttBars.days(page.plan());
    List<PlanAction> shown =
        page.actions().stream().filter(one -> one.state() != ActionState.DROPPED).toList();
    List<GanttBars.Bar> bars = GanttBars.of(page.plan(), shown);
    getElement().setAttribute("role", "img");
    getElement()
        .setAttribute(
            "aria-label", words.t("gantt", shown.size(), words.day(page.plan().endsOn())));
    getStyle().set("grid-template-columns", "repeat(" + days + ", minmax(0, 1fr))");
    for (int day = 0; day < days; day += WEEK) {
      Span week = new Span(words.day(page.plan().startsOn().plusDays(day)));
      week.addClassNames("plan-week", "small");
      week.getStyle()
          .set("grid-column", (day + 1) + " / " + (Math.min(day + WEEK, days) + 1))
          .set("grid-row", "1 / " + (bars.size() + 2));
      add(week);
    }
    int row = 2;
    for (GanttBars.Bar bar : bars) {
      add(bar(bar, row++, page, words));
    }
    int today = GanttBars.day(page.plan(), page.today());
    if (page.plan().running() && today >= 0 && today < days) {
      Span line = new Span();
      line.addClassName("plan-today");
      line.getStyle()
          .set("grid-column", (today + 1) + " / " + (today + 2))
          .set("grid-row", "2 / " + (bars.size() + 2));
      line.getElement().setAttribute("title", words.t("today"));
      add(line);
    }
  }

  private static Div bar(GanttBars.Bar bar, int row, PlanPage page, PlanWords words) {
    PlanAction action = bar.action();
    Div drawn = new Div();
    drawn.addClassNames("plan-bar", action.side().code());
    if (action.state() == ActionState.DONE) {
      drawn.addClassName("done");
      drawn.add(AppIcon.CHECK.create());
    } else if (page.plan().running() && action.overdue(page.today())) {
      drawn.addClassName("late");
      drawn.add(AppIcon.CLOSE.create());
    } else if (action.state() == ActionState.BLOCKED) {
      drawn.addClassName("blocked");
      drawn.add(AppIcon.TRIANGLE.create());
    }
    Span name = new Span(words.in(action.title()));
    drawn.add(name);
    drawn.getElement().setAttribute("title", words.in(action.title()));
    drawn
        .getStyle()
        .set("grid-column", (bar.from() + 1) + " / " + (bar.to() + 1))
        .set("grid-row", Integer.toString(row));
    return drawn;
  }

  /** What the colours mean, seen from the reader's side. */
  static Div legend(PlanPage page, PlanWords words, PlanDesk desk) {
    Div legend = new Div();
    legend.addClassNames("legend", "small");
    for (Side side : Side.values()) {
      Span mark = new Span();
      mark.addClassNames("plan-key", side.code());
      legend.add(new Span(mark, new Span(words.whose(side, desk.side()))));
    }
    Span done = new Span(AppIcon.CHECK.create(), new Span(words.t("legend.done")));
    done.addClassName("good-text");
    legend.add(done);
    if (page.overdue() > 0) {
      Span late = new Span(AppIcon.CLOSE.create(), new Span(words.t("legend.late")));
      late.addClassName("bad-text");
      legend.add(late);
    }
    return legend;
  }
}
