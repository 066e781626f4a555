package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanActs;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.plan.PlanResult;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be clicked on a plan; afterwards it is shown again. */
final class PlanClicks {
  private final PlanPage page;
  private final PlanDesk desk;
  private final PlanWords words;
  private final Runnable reload;
  private final boolean mayWrite;
  private final @Nullable Side side;

  PlanClicks(PlanPage page, PlanDesk desk, PlanWords words, Runnable reload) {
    this.page = page;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
    mayWrite = desk.mayWrite(page.shop());
    side = desk.side();
  }

  boolean mayWrite() {
    return mayWrite;
  }

  @Nullable Side side() {
    return side;
  }

  /** Whether this reader moves this action. */
  boolean own(PlanAction action) {
    return mayWrite && page.plan().running() && action.side() == side;
  }

  /** Whether this reader ends the plan. */
  boolean mayClose() {
    return mayWrite && page.plan().running() && side != Side.MERCHANT;
  }

  void move(PlanAction action, ActionState to) {
    String name = words.in(action.title());
    if (!to.needsReason()) {
      act(() -> move(action, to, ""), words.t("moved." + to.code(), name));
      return;
    }
    ReasonDialog dialog =
        new ReasonDialog(
            words.t("reason." + to.code() + ".title", name),
            words.t("reason." + to.code() + ".text"),
            words.t("reason.hint"),
            words.t("act." + to.code()),
            reason -> {
              move(action, to, reason);
              done(words.t("moved." + to.code(), name));
            });
    dialog.open();
  }

  private void move(PlanAction action, ActionState to, String reason) {
    desk.acts().move(page.plan().id(), action.id(), action.version(), to, reason);
  }

  void reschedule(PlanAction action) {
    DatePicker due = day(action.dueOn());
    form(
        words.t("due.title", words.in(action.title())),
        words.t("act.due"),
        () -> {
          desk.acts()
              .reschedule(
                  page.plan().id(), action.id(), action.version(), orDay(due, action.dueOn()));
          done(words.t("due.done", words.day(orDay(due, action.dueOn()))));
        },
        due);
  }

  void add() {
    TextField title = new TextField(words.t("add.title"));
    title.setMaxLength(PlanActs.LONGEST_TITLE);
    title.setWidthFull();
    title.setHelperText(words.t(side == null ? "add.hint.admin" : "add.hint"));
    LocalDate usual = page.today().plusDays(7);
    LocalDate first = usual.isAfter(page.plan().endsOn()) ? page.plan().endsOn() : usual;
    DatePicker due = day(first.isBefore(page.plan().startsOn()) ? page.plan().startsOn() : first);
    form(
        words.t("add"),
        words.t("act.add"),
        () -> {
          desk.acts().add(page.plan().id(), title.getValue(), orDay(due, first));
          done(words.t("add.done", title.getValue().strip()));
        },
        title,
        due);
  }

  private DatePicker day(LocalDate value) {
    DatePicker due = DayField.create(words.t("due"));
    due.setMin(page.plan().startsOn());
    due.setMax(page.plan().endsOn());
    due.setValue(value);
    return due;
  }

  private static LocalDate orDay(DatePicker field, LocalDate usual) {
    LocalDate chosen = field.getValue();
    return chosen == null ? usual : chosen;
  }

  /** The numbers decide what came of it, so nothing is asked but whether. */
  void close() {
    Confirm.open(
        words.t("close.title", words.in(page.plan().title())),
        words.t("close.text", words.objective(page.plan(), page.value())),
        words.t("act.close"),
        () -> {
          try {
            PlanResult result = desk.acts().close(page.plan().id(), page.plan().version(), "");
            done(words.t("closed." + result.code()));
          } catch (DomainException refused) {
            failed(refused);
          }
        });
  }

  void note(String text) {
    act(() -> desk.acts().note(page.plan().id(), 0, text), words.t("note.done"));
  }

  void rate(int stars, String text) {
    act(() -> desk.acts().rate(page.plan().id(), stars, text), words.t("rate.done"));
  }

  void contact() {
    new ContactDialog(page, desk, words, reload).open();
  }

  /** A small form whose refusal is said in it, so that nothing typed is lost. */
  private void form(String title, String act, Runnable save, Component... fields) {
    Dialog dialog = new Dialog(title);
    dialog.setWidth("min(480px, 96vw)");
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(fields);
    form.add(refusal);
    form.addClassName("stack");
    dialog.add(form);
    dialog
        .getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), dialog::close),
            Buttons.primary(
                act,
                () -> {
                  try {
                    save.run();
                    dialog.close();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
    dialog.open();
  }

  private void act(Runnable work, String said) {
    try {
      work.run();
      done(said);
    } catch (DomainException refused) {
      failed(refused);
    }
  }

  private void failed(DomainException refused) {
    Notices.failed(words.any(refused.key(), refused.args()));
    reload.run();
  }

  private void done(String said) {
    Notices.saved(said);
    reload.run();
  }
}
