package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.HelpRequest;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One thing to do: its state, what shows it, and what can be done about it here. */
final class ItemRow extends ListItem {
  private final ChecklistPage page;
  private final ChecklistStep step;
  private final CheckItem item;
  private final OnboardingWords words;
  private final Acts acts;
  private final ItemState state;

  ItemRow(
      ChecklistPage page, ChecklistStep step, CheckItem item, OnboardingWords words, Acts acts) {
    this.page = page;
    this.step = step;
    this.item = item;
    this.words = words;
    this.acts = acts;
    this.state = page.list().state(item);
    addClassNames("onboarding-item", state.code());
    getElement().setAttribute("data-item", item.code());
    add(mark(), sentences(), actions());
  }

  private Span mark() {
    Span mark =
        new Span(
            switch (state) {
              case DONE, WAITING -> AppIcon.CHECK.create();
              case REOPENED, SENT_BACK -> AppIcon.TRIANGLE.create();
              case OPEN ->
                  page.list().state(step) == StepState.BLOCKED
                      ? AppIcon.LOCK.create()
                      : AppIcon.MINUS.create();
            });
    mark.addClassName("onboarding-mark");
    mark.getElement().setAttribute("role", "img");
    mark.getElement().setAttribute("aria-label", words.t("state." + state.code()));
    return mark;
  }

  private Div sentences() {
    Span name = new Span(words.in(item.name()));
    name.addClassName("strong");
    Div head = new Div(name);
    head.addClassNames("row", "onboarding-name");
    words.help(item).forEach(head::add);
    switch (state) {
      case REOPENED -> head.add(state(Badge.warn(words.t("state.reopened"))));
      case SENT_BACK -> head.add(state(Badge.warn(words.t("state.sent_back"))));
      case WAITING -> head.add(state(Badge.neutral(words.t("state.waiting"))));
      default -> {
        // the mark says it
      }
    }
    if (!page.list().done(item) && page.list().stuck(page.definition(), step, item, page.today())) {
      head.add(HelpTip.on(Badge.warn(words.t("state.stuck")), "status.item_stuck"));
    }
    Div all = new Div(head);
    all.addClassName("onboarding-words");
    String why = words.why(page, item);
    if (!why.isEmpty()) {
      Span line = new Span(why);
      line.addClassNames("small", page.list().done(item) ? "onboarding-evidence" : "quiet");
      all.add(line);
    }
    if (!page.list().done(item) && !item.confirmed()) {
      Span how = new Span(words.in(item.how()));
      how.addClassNames("small", "quiet");
      all.add(how);
    }
    Confirmation confirmation = page.confirmations().get(item.code());
    if (confirmation != null && !confirmation.note().isEmpty()) {
      Span note = new Span(words.t("item.note", confirmation.note()));
      note.addClassNames("small", "onboarding-note");
      all.add(note);
    }
    HelpRequest help = page.help().get(item.code());
    if (help != null) {
      Span asked =
          new Span(
              words.t(
                  help.cause() == HelpRequest.Cause.ASKED ? "help.waits" : "help.handed",
                  words.day(help.askedAt()),
                  words.t(page.coached() ? "help.to.provider" : "help.to.belt")));
      asked.addClassNames("small", "onboarding-help");
      asked.addComponentAsFirst(AppIcon.MESSAGE.create());
      all.add(asked);
    }
    return all;
  }

  private HelpTip state(Badge badge) {
    return HelpTip.on(badge, "status.item_" + state.code());
  }

  private Div actions() {
    Div actions = new Div();
    actions.addClassName("onboarding-actions");
    boolean blocked = page.list().state(step) == StepState.BLOCKED;
    if (acts.mayAct() && page.enrolled() && !blocked) {
      own(actions);
    }
    if (acts.mayDecide() && page.enrolled()) {
      decide(actions, page.confirmations().get(item.code()));
    }
    return actions;
  }

  private void own(Div actions) {
    boolean done = page.list().done(item);
    if (!done && item.evidence() instanceof Evidence.Confirmed confirmed) {
      actions.add(
          Buttons.secondary(
              words.t(state == ItemState.SENT_BACK ? "confirm.again" : "confirm.act"),
              () -> acts.confirm(item, words.in(confirmed.asks()))));
    } else if (!done && !item.route().isEmpty()) {
      actions.add(place(page, item, words));
    }
    Confirmation confirmation = page.confirmations().get(item.code());
    if (done
        && confirmation != null
        && confirmation.state() == Confirmation.State.CONFIRMED
        && page.list().state(step) == StepState.OPEN) {
      actions.add(Buttons.text(words.t("undo.act"), () -> acts.undo(item)));
    }
    if (!done && !page.help().containsKey(item.code())) {
      actions.add(Buttons.text(words.t("help.ask.act"), () -> acts.help(item, page.coached())));
    }
  }

  private void decide(Div actions, @Nullable Confirmation confirmation) {
    if (confirmation != null && confirmation.state() == Confirmation.State.CONFIRMED) {
      actions.add(
          Buttons.secondary(words.t("decide.accept"), () -> acts.accept(item)),
          Buttons.text(words.t("decide.sendBack"), () -> acts.sendBack(item)));
    } else if (confirmation != null && confirmation.state() == Confirmation.State.ACCEPTED) {
      actions.add(Buttons.text(words.t("decide.sendBack"), () -> acts.sendBack(item)));
    }
  }

  /** The button that leads to where the item is done. */
  static Anchor place(ChecklistPage page, CheckItem item, OnboardingWords words) {
    String route = item.route();
    Anchor link =
        new Anchor(
            route + (route.contains("?") ? "&" : "?") + "shop=" + page.shop().code(),
            words.in(item.place()));
    link.addClassName("button-link");
    return link;
  }
}
