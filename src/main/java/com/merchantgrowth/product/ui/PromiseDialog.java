package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.price.PromiseForm;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A promise to record; what is wrong is said at its field, nothing typed is lost. */
final class PromiseDialog extends Dialog {
  private final ComboBox<Sku> sku;
  private final TextField creator = new TextField(text("creator"));
  private final TextField price = new TextField(getTranslation("product.skus.yuan", text("price")));
  private final DatePicker start = DayField.create(text("start"));
  private final DatePicker last = DayField.create(text("last"));
  private final Span refusal = ReasonDialog.refusal();
  private final Map<String, HasValidation> fields;

  /**
   * @param sku a field that offers the shop's SKUs
   * @param record refuses with every problem at its field
   */
  PromiseDialog(ComboBox<Sku> sku, LocalDate today, Consumer<PromiseForm> record) {
    this.sku = sku;
    setHeaderTitle(text("new"));
    setWidth("min(560px, 96vw)");
    sku.setLabel(getTranslation("product.skus.sku"));
    sku.setItemLabelGenerator(one -> one.name() + " · " + one.code());
    sku.addValueChangeListener(
        chosen ->
            price.setHelperText(
                chosen.getValue() == null
                    ? ""
                    : text(
                        "listPrice",
                        Formats.of(UI.getCurrent().getLocale())
                            .money(chosen.getValue().listPrice()))));
    creator.setHelperText(text("creatorHint"));
    price.getElement().setAttribute("inputmode", "decimal");
    start.setValue(today);
    last.setHelperText(text("lastHint"));
    fields =
        Map.of(
            PromiseForm.SKU, sku,
            PromiseForm.CREATOR, creator,
            PromiseForm.PRICE, price,
            PromiseForm.START, start,
            PromiseForm.END, last);
    Div form = new Div(sku, creator, price, start, last);
    form.addClassName("sku-form");
    Div body = new Div(form, refusal);
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(text("record"), () -> run(record)));
  }

  private String text(String key, Object... args) {
    return getTranslation("product.promises." + key, args);
  }

  private void run(Consumer<PromiseForm> record) {
    refusal.setText("");
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      record.accept(form());
      close();
    } catch (DomainException refused) {
      List<DomainException> problems =
          refused.problems().isEmpty() ? List.of(refused) : refused.problems();
      problems.forEach(this::say);
    }
  }

  private PromiseForm form() {
    LocalDate day = last.getValue();
    return new PromiseForm(
        sku.isEmpty() ? "" : sku.getValue().code(),
        creator.getValue().strip(),
        fen(),
        start.getValue(),
        // a person names the last day, the promise ends with it
        day == null ? null : day.plusDays(1));
  }

  private @Nullable Long fen() {
    return Yuan.price(price.getValue().strip()).orElse(null);
  }

  private void say(DomainException problem) {
    String text = getTranslation(problem.key(), problem.args());
    HasValidation field = fields.get(Objects.requireNonNullElse(problem.place(), ""));
    if (field == null) {
      refusal.setText(text);
    } else {
      field.setErrorMessage(text);
      field.setInvalid(true);
    }
  }
}
