package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.ForgivenEvents.Decision;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** An administrator reads an appeal, sees what it would change, and decides. */
final class DecideDialog extends Dialog {
  private final transient AppealWords words;
  private final transient Appeal appeal;
  private final transient EventForm.Shop shop;
  private final AmountFields amounts;
  private final DatePicker until;
  private final TextArea answer;
  private final Note effect = Note.info("");
  private final Span refusal = ReasonDialog.refusal();

  DecideDialog(
      Appeal appeal,
      ShopRef of,
      EventForm.Shop shop,
      AppealWords words,
      Consumer<Decision> grant,
      Consumer<String> refuse) {
    this.words = words;
    this.appeal = appeal;
    this.shop = shop;
    setHeaderTitle(words.t("decide.title", of.name(), words.formats().day(appeal.day())));
    setWidth("min(720px, 96vw)");
    amounts =
        new AmountFields(shop.reported(appeal.day()), appeal.amounts(), words, this::describe);
    until = DayField.create(words.t("form.until"));
    until.setMin(appeal.day());
    until.setClearButtonVisible(true);
    until.setHelperText(words.t("form.until.hint"));
    answer = new TextArea(words.t("form.answer"));
    answer.setHelperText(words.t("form.answer.hint"));
    answer.setMaxLength(600);
    answer.setRequiredIndicatorVisible(true);
    answer.setWidthFull();
    effect.getElement().setAttribute("aria-live", "polite");
    Div form = new Div(facts(), amounts, effect, until, answer, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.secondary(words.t("refuse"), () -> act(() -> refuse.accept(said()))),
            Buttons.primary(words.t("grant"), () -> act(() -> grant.accept(decision()))));
    describe();
  }

  private Div facts() {
    Paragraph text = new Paragraph(appeal.text());
    text.addClassName("wrap");
    Div facts =
        new Div(
            new KeyValues()
                .row(words.t("form.reason"), words.reason(appeal.reason()))
                .row(words.t("asked.by"), asked())
                .row(words.t("asked.for"), words.amounts(appeal.amounts())),
            text);
    facts.addClassName("stack");
    appeal.evidence().forEach(link -> facts.add(AppealCard.evidence(link)));
    return facts;
  }

  private String asked() {
    return words.t(
        "asked.when",
        appeal.askedBy(),
        words.formats().shortDateTime(appeal.askedAt(), words.calendar().zone()));
  }

  private void describe() {
    String said = words.effect(shop.effect(appeal.day(), amounts.amounts()));
    effect.setText(said);
    effect.setVisible(!said.isEmpty());
  }

  private Decision decision() {
    return new Decision(appeal.day(), appeal.reason(), amounts.amounts(), until.getValue(), said());
  }

  private String said() {
    return answer.getValue().strip();
  }

  private void act(Runnable decide) {
    try {
      decide.run();
      close();
    } catch (DomainException refused) {
      refusal.setText(getTranslation(refused.key(), refused.args()));
    }
  }
}
