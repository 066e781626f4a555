package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.ForgivenEvents.Decision;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An administrator leaves an event out without an appeal. */
final class ForgiveDialog extends Dialog {
  /** What is decided, for which shop. */
  interface Act {
    void forgive(String shopCode, Decision decision);
  }

  private final Div body = new Div();
  private @Nullable EventForm event;

  ForgiveDialog(
      Function<String, Optional<ShopRef>> find,
      Function<ShopRef, EventForm.Shop> answers,
      List<MetricDefinition> metrics,
      AppealWords words,
      Act act) {
    setHeaderTitle(words.t("forgive"));
    setWidth("min(720px, 96vw)");
    TextField shop = new TextField(words.t("form.shop"));
    shop.setValueChangeMode(ValueChangeMode.LAZY);
    shop.setHelperText(words.t("form.shop.hint"));
    shop.addValueChangeListener(
        change -> {
          body.removeAll();
          event = null;
          Optional<ShopRef> found = find.apply(change.getValue().strip());
          shop.setHelperText(found.map(ShopRef::name).orElse(words.t("form.shop.none")));
          found.ifPresent(
              one -> {
                EventForm form = new EventForm(metrics, answers.apply(one), words);
                event = form;
                body.add(form);
              });
        });
    DatePicker until = DayField.create(words.t("form.until"));
    until.setClearButtonVisible(true);
    until.setHelperText(words.t("form.until.hint"));
    TextArea note = new TextArea(words.t("form.answer"));
    note.setHelperText(words.t("form.answer.hint"));
    note.setMaxLength(600);
    note.setWidthFull();
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(shop, body, until, note, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("forgive"),
                () -> {
                  try {
                    EventForm filled = event;
                    if (filled == null) {
                      throw DomainException.invalid("merchant.error.unknown", shop.getValue());
                    }
                    act.forgive(
                        shop.getValue().strip(),
                        new Decision(
                            filled.day(),
                            filled.reason(),
                            filled.amounts(),
                            until.getValue(),
                            note.getValue().strip()));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
