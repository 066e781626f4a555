package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.OnboardingActs;
import com.merchantgrowth.onboarding.OnboardingDesk;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.ReasonDialog;
import java.util.List;

/** What can be clicked on a shop's checklist; afterwards the page is shown again. */
final class Acts {
  private final OnboardingActs own;
  private final OnboardingDesk desk;
  private final ShopRef shop;
  private final boolean mayAct;
  private final boolean mayDecide;
  private final OnboardingWords words;
  private final Runnable refresh;

  Acts(
      OnboardingActs own,
      OnboardingDesk desk,
      ShopRef shop,
      OnboardingVisitor visitor,
      OnboardingWords words,
      Runnable refresh) {
    this.own = own;
    this.desk = desk;
    this.shop = shop;
    this.mayAct = visitor.mayAct(shop);
    this.mayDecide = visitor.mayDecide();
    this.words = words;
    this.refresh = refresh;
  }

  boolean mayAct() {
    return mayAct;
  }

  boolean mayDecide() {
    return mayDecide;
  }

  void confirm(CheckItem item, String asks) {
    new NoteDialog(
            words.t("confirm.title", words.in(item.name())),
            words.in(item.how()),
            asks.isEmpty() ? words.t("note") : asks,
            words.t("confirm.act"),
            words.any("shared.cancel"),
            note -> {
              List<ChecklistStep> completed = own.confirm(shop.id(), item.code(), note);
              done(
                  completed.isEmpty()
                      ? words.t("confirm.done", words.in(item.name()))
                      : completed(completed.getFirst()));
            })
        .open();
  }

  private String completed(ChecklistStep step) {
    String rewards = words.rewards(step);
    return rewards.isEmpty()
        ? words.t("notice.completed", words.in(step.name()))
        : words.t("confirm.completed", words.in(step.name()), rewards);
  }

  void undo(CheckItem item) {
    Confirm.open(
        words.t("undo.title", words.in(item.name())),
        words.t("undo.text"),
        words.t("undo.act"),
        () -> act(() -> own.undo(shop.id(), item.code()), words.t("undo.done")));
  }

  void help(CheckItem item, boolean coached) {
    new NoteDialog(
            words.t("help.ask.title", words.in(item.name())),
            words.t(coached ? "help.ask.provider" : "help.ask.belt"),
            words.t("help.ask.note"),
            words.t("help.ask.act"),
            words.any("shared.cancel"),
            note -> {
              own.askHelp(shop.id(), item.code(), note);
              done(words.t(coached ? "help.asked.provider" : "help.asked.belt"));
            })
        .open();
  }

  void accept(CheckItem item) {
    act(
        () -> desk.decide(shop.id(), item.code(), true, ""),
        words.t("decide.accepted", words.in(item.name())));
  }

  void sendBack(CheckItem item) {
    new ReasonDialog(
            words.t("decide.sendBack.title", words.in(item.name())),
            words.t("decide.sendBack.text"),
            words.t("decide.sendBack.hint"),
            words.t("decide.sendBack"),
            why -> {
              desk.decide(shop.id(), item.code(), false, why);
              done(words.t("decide.sentBack", words.in(item.name())));
            })
        .open();
  }

  void join() {
    act(() -> own.join(shop.id()), words.t("join.done"));
  }

  void hide(boolean yes) {
    act(() -> own.hide(shop.id(), yes), words.t(yes ? "hide.done" : "hide.shown"));
  }

  private void act(Runnable work, String said) {
    try {
      work.run();
      done(said);
    } catch (DomainException refused) {
      Notices.failed(words.any(refused.key(), refused.args()));
      refresh.run();
    }
  }

  private void done(String said) {
    Notices.saved(said);
    refresh.run();
  }
}
