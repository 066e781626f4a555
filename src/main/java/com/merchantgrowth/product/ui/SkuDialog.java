package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuImportReport;
import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One SKU to make or change; what is wrong is said at its field, nothing typed is lost. */
final class SkuDialog extends Dialog {
  /** Takes an optional value away; the import's word for it. */
  private static final String NONE = "-";

  private final ComboBox<Product> product;
  private final TextField code = new TextField(text("code"));
  private final TextField specification = new TextField(text("specification"));
  private final TextField listPrice = price("list_price");
  private final TextField cost = price("cost");
  private final TextField minimumPrice = price("minimum_price");
  private final TextField stock = new TextField(text("opening"));
  private final Select<ProductStatus> status = new Select<>();
  private final TextField picture = new TextField(text("picture"));
  private final Span refusal = ReasonDialog.refusal();
  private final Map<String, HasValidation> fields = new LinkedHashMap<>();
  private final @Nullable Sku sku;

  /**
   * @param sku null = a new one
   * @param product a field that offers the shop's products
   * @param save takes the fields under the names of the import's header
   * @param saved called when the report refuses nothing
   */
  SkuDialog(
      @Nullable Sku sku,
      ComboBox<Product> product,
      Function<Map<String, @Nullable String>, SkuImportReport> save,
      Runnable saved) {
    this.sku = sku;
    this.product = product;
    setHeaderTitle(sku == null ? text("new") : text("editTitle", sku.code()));
    setWidth("min(620px, 96vw)");
    product.setLabel(text("product"));
    status.setLabel(text("status"));
    status.setItems(ProductStatus.values());
    status.setItemLabelGenerator(one -> getTranslation(one.key()));
    status.setValue(ProductStatus.ON_SALE);
    specification.setHelperText(text("specificationHint"));
    cost.setHelperText(text("costHint"));
    minimumPrice.setHelperText(text("minimumHint"));
    picture.setHelperText(text("pictureHint"));
    stock.getElement().setAttribute("inputmode", "numeric");
    fields.put("product_code", product);
    fields.put("sku_code", code);
    fields.put("specification", specification);
    fields.put("list_price", listPrice);
    fields.put("cost", cost);
    fields.put("minimum_price", minimumPrice);
    fields.put("stock", stock);
    fields.put("status", status);
    fields.put("picture_url", picture);
    if (sku != null) {
      show(sku);
    }
    Div form =
        new Div(
            product, code, specification, listPrice, cost, minimumPrice, stock, status, picture);
    form.addClassName("sku-form");
    Div body = new Div(form, refusal);
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(text("save"), () -> save(save, saved)));
  }

  private String text(String key, Object... args) {
    return getTranslation("product.skus." + key, args);
  }

  private TextField price(String key) {
    TextField field = new TextField(text("yuan", text(key)));
    field.getElement().setAttribute("inputmode", "decimal");
    return field;
  }

  private void show(Sku sku) {
    code.setValue(sku.code());
    code.setReadOnly(true);
    product.setVisible(false);
    stock.setVisible(false);
    specification.setValue(sku.fields().specification());
    listPrice.setValue(Yuan.text(sku.listPrice()));
    cost.setValue(Yuan.text(sku.cost()));
    minimumPrice.setValue(Yuan.text(sku.minimumPrice()));
    status.setValue(sku.fields().status());
    picture.setValue(sku.fields().pictureUrl());
  }

  private void save(Function<Map<String, @Nullable String>, SkuImportReport> save, Runnable saved) {
    refusal.setText("");
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      if (emptied()) {
        return;
      }
      SkuImportReport report = save.apply(value());
      report.problems().forEach(this::say);
      if (!report.refused()) {
        close();
        saved.run();
      }
    } catch (DomainException refused) {
      say(Objects.requireNonNullElse(refused.place(), ""), refused.key(), refused.args());
    }
  }

  /** A blank keeps the value in a file; in a form it is a field somebody has emptied. */
  private boolean emptied() {
    if (sku == null) {
      return false;
    }
    if (specification.getValue().isBlank()) {
      say("specification", "product.skus.error.needed");
    }
    if (listPrice.getValue().isBlank()) {
      say("list_price", "product.skus.error.needed");
    }
    return specification.isInvalid() || listPrice.isInvalid();
  }

  private Map<String, @Nullable String> value() {
    Map<String, @Nullable String> value = new HashMap<>();
    value.put("sku_code", code.getValue().strip());
    value.put("specification", specification.getValue().strip());
    value.put("list_price", listPrice.getValue().strip());
    value.put("cost", orNone(cost));
    value.put("minimum_price", orNone(minimumPrice));
    value.put("status", status.getValue().code());
    value.put("picture_url", orNone(picture));
    if (sku == null) {
      value.put("product_code", product.isEmpty() ? "" : product.getValue().code());
      value.put("stock", stock.getValue().strip());
    }
    return value;
  }

  private static String orNone(TextField field) {
    return field.getValue().isBlank() ? NONE : field.getValue().strip();
  }

  private void say(RowProblem problem) {
    say(problem.column(), problem.key(), problem.args().toArray());
  }

  private void say(String place, String key, Object... args) {
    HasValidation field = fields.get(place);
    if (field == null) {
      refusal.setText(getTranslation(key, args));
    } else if (!field.isInvalid()) {
      field.setErrorMessage(getTranslation(key, args));
      field.setInvalid(true);
    }
  }
}
