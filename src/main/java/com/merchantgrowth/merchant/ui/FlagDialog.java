package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DayField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One flag of one shop. A refusal is shown in the dialog, so that nothing typed is lost. */
final class FlagDialog extends Dialog {
  /** Puts the flag on record. */
  @FunctionalInterface
  interface Save {
    void save(
        String shopCode, String flag, LocalDate since, @Nullable LocalDate until, String note);
  }

  FlagDialog(List<String> known, LocalDate today, Save save) {
    setHeaderTitle(getTranslation("merchant.flags.add"));
    setWidth("min(480px, 96vw)");
    TextField code = new TextField(getTranslation("merchant.attribute.code"));
    ComboBox<String> flag = new ComboBox<>(getTranslation("merchant.flags.flag"));
    flag.setItems(known);
    flag.setItemLabelGenerator(each -> ShopWords.flag(this, each));
    flag.setAllowCustomValue(true);
    flag.addCustomValueSetListener(typed -> flag.setValue(typed.getDetail()));
    flag.setHelperText(getTranslation("merchant.flags.flagHint"));
    DatePicker since = DayField.create(getTranslation("merchant.flags.since"));
    since.setValue(today);
    DatePicker until = DayField.create(getTranslation("merchant.flags.until"));
    until.setHelperText(getTranslation("merchant.flags.untilHint"));
    until.setClearButtonVisible(true);
    TextField note = new TextField(getTranslation("merchant.flags.note"));
    note.setMaxLength(500);
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div form = new Div(code, flag, since, until, note, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("merchant.flags.save"),
                () -> {
                  String name = flag.getValue();
                  LocalDate first = since.getValue();
                  if (first == null) {
                    refusal.setText(getTranslation("merchant.csv.noSince"));
                    return;
                  }
                  try {
                    save.save(
                        code.getValue().strip(),
                        name == null ? "" : name.strip(),
                        first,
                        until.getValue(),
                        note.getValue());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
