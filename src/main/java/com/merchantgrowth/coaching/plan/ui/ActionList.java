package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.ui.MaterialCard;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Who does what by when, and what this reader can do about it. */
final class ActionList extends OrderedList {
  private final PlanPage page;
  private final PlanDesk desk;
  private final PlanWords words;
  private final PlanClicks clicks;

  ActionList(PlanPage page, PlanDesk desk, PlanWords words, PlanClicks clicks) {
    this.page = page;
    this.desk = desk;
    this.words = words;
    this.clicks = clicks;
    addClassName("plan-actions");
    page.actions().forEach(action -> add(item(action)));
  }

  private ListItem item(PlanAction action) {
    boolean late = page.plan().running() && action.overdue(page.today());
    Span title = new Span(words.in(action.title()));
    title.addClassName("strong");
    String state = late ? "overdue" : action.state().code();
    Div head = new Div(mark(action, late), title, side(action));
    head.addClassName("row");
    Span when = new Span(words.when(action, page));
    when.addClassNames("small", late ? "bad-text" : "quiet");
    Div body =
        new Div(head, HelpTip.beside(when, "status.action_" + state, words.t("state." + state)));
    body.addClassNames("tight", "grow");
    if (action.measure() != null && action.state().open()) {
      body.add(
          new Div(
              words.quiet(
                  words.t("measured", words.playbooks().conditions().phrase(action.measure())))));
    }
    if (action.state() == ActionState.BLOCKED) {
      body.add(Note.warn(words.t("action.blocked", action.reason())));
    }
    if (!action.how().isBlank() || !action.materials().isEmpty()) {
      body.add(how(action));
    }
    ListItem item = new ListItem(body);
    item.addClassName(action.state().code());
    if (clicks.own(action)) {
      item.add(buttons(action));
    }
    return item;
  }

  private static Component mark(PlanAction action, boolean late) {
    Component mark =
        switch (action.state()) {
          case DONE -> AppIcon.CIRCLE_TICK.create();
          case BLOCKED -> AppIcon.TRIANGLE.create();
          case DROPPED -> AppIcon.CLOSE.create();
          default -> late ? AppIcon.OCTAGON.create() : AppIcon.CLOCK.create();
        };
    Span held = new Span(mark);
    held.addClassNames(
        "plan-mark",
        switch (action.state()) {
          case DONE -> "good-text";
          case BLOCKED -> "warn-text";
          default -> late ? "bad-text" : "quiet";
        });
    return held;
  }

  private Component side(PlanAction action) {
    String who = words.who(action.owner(), page);
    String whose = words.whose(action.side(), clicks.side());
    String text = who.isEmpty() ? whose : words.t("side.who", whose, who);
    return action.side() == Side.COACH ? Badge.accent(text) : Badge.neutral(text);
  }

  private Component how(PlanAction action) {
    Div content = new Div(new MarkdownText(words.in(action.how())));
    content.addClassName("stack");
    for (String material : action.materials()) {
      Wording title = page.materials().get(material);
      if (title != null) {
        content.add(
            Buttons.text(
                words.t("material.open", words.in(title)), () -> open(material, words.in(title))));
      }
    }
    return new Details(words.t("how"), content);
  }

  private void open(String material, String title) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(820px, 96vw)");
    Material found = desk.plans().material(page.plan().id(), material);
    dialog.add(new MarkdownText(found.body(words.playbooks().locale())));
    dialog
        .getFooter()
        .add(
            MaterialCard.download(found, words.playbooks()),
            Buttons.secondary(words.any("shared.close"), dialog::close));
    dialog.open();
  }

  private Component buttons(PlanAction action) {
    Div buttons = new Div();
    buttons.addClassNames("row", "plan-buttons");
    if (action.state().open()) {
      if (action.measure() == null) {
        buttons.add(button(action, ActionState.DONE));
      }
      if (action.state() != ActionState.DOING) {
        buttons.add(quiet(action, ActionState.DOING));
      }
      if (action.state() != ActionState.BLOCKED) {
        buttons.add(quiet(action, ActionState.BLOCKED));
      }
      buttons.add(
          Buttons.text(words.t("act.due"), () -> clicks.reschedule(action)),
          quiet(action, ActionState.DROPPED));
    } else if (!action.byData()) {
      buttons.add(quiet(action, ActionState.OPEN));
    }
    return buttons;
  }

  private Component button(PlanAction action, ActionState to) {
    return Buttons.secondary(words.t("act." + to.code()), () -> clicks.move(action, to));
  }

  private Component quiet(PlanAction action, ActionState to) {
    return Buttons.text(words.t("act." + to.code()), () -> clicks.move(action, to));
  }
}
