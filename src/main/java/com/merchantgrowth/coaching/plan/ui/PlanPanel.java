package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** One plan, the same for both sides; what can be clicked depends on who looks. */
final class PlanPanel extends Div {
  PlanPanel(PlanPage page, PlanDesk desk, PlanWords words, Runnable reload) {
    addClassNames("stack", "plan-panel");
    PlanClicks clicks = new PlanClicks(page, desk, words, reload);
    if (!clicks.mayWrite()) {
      add(Note.info(words.any("merchant.readOnly")));
    }
    Div marks = new Div();
    marks.addClassNames("row", "plan-marks");
    words
        .standing(page.plan(), page.overdue(), page.blocked(), words.begun(page.plan()))
        .forEach(marks::add);
    marks.add(words.quiet(words.formats().range(page.plan().days())));
    String provider = words.who(page.plan().provider(), page);
    if (!provider.isEmpty()) {
      marks.add(words.quiet(words.t("provider", provider)));
    }
    marks.add(buttons(page, words, clicks));
    Div left =
        new Div(
            new ObjectiveCard(page, words, clicks),
            gantt(page, desk, words),
            actions(page, desk, words, clicks));
    left.addClassNames("stack", "span-8");
    Div right =
        new Div(
            new TalkCard(page, desk, words, clicks),
            new FilesCard(page, desk, words, clicks, reload));
    right.addClassNames("stack", "span-4");
    Div columns = new Div(left, right);
    columns.addClassName("cards");
    add(marks, columns);
  }

  private static Component buttons(PlanPage page, PlanWords words, PlanClicks clicks) {
    Div buttons = new Div();
    buttons.addClassNames("row", "plan-acts");
    if (clicks.mayWrite() && clicks.side() != Side.MERCHANT) {
      buttons.add(Buttons.secondary(words.t("act.contact"), clicks::contact));
    }
    if (clicks.mayWrite() && page.plan().running()) {
      buttons.add(Buttons.secondary(words.t("add"), clicks::add));
    }
    if (clicks.mayClose()) {
      buttons.add(Buttons.secondary(words.t("act.close"), clicks::close));
    }
    return buttons;
  }

  private static Component gantt(PlanPage page, PlanDesk desk, PlanWords words) {
    Div drawn = new Div(new GanttChart(page, words), GanttChart.legend(page, words, desk));
    drawn.addClassName("stack");
    Card card = new Card(words.t("gantt.title")).body(drawn);
    card.addClassName("plan-gantt-card");
    return card;
  }

  private static Component actions(
      PlanPage page, PlanDesk desk, PlanWords words, PlanClicks clicks) {
    long open = page.actions().stream().filter(one -> one.state().open()).count();
    long done = page.actions().stream().filter(one -> one.state() == ActionState.DONE).count();
    return new Card(words.t("actions"))
        .note(words.t("actions.count", done, open))
        .body(new ActionList(page, desk, words, clicks));
  }
}
