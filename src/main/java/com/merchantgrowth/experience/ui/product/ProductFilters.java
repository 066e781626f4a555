package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.experience.ProductBoard;
import com.merchantgrowth.experience.ProductStanding;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields a shop's products are narrowed down with. */
final class ProductFilters extends Composite<FilterBar> {
  static final String LACKING = "lacking";

  /** Not yet scored, beside the grades. */
  private static final String NONE = "none";

  private final FilterBar fields;
  private final boolean scored;

  ProductFilters(ProductBoard board, Runnable changed) {
    fields = new FilterBar(changed::run);
    Locale locale = UI.getCurrent().getLocale();
    CardDefinition card = board.card();
    scored = card != null;
    fields.search("q", text("search"), text("searchHint"));
    if (card != null) {
      List<String> grades =
          Stream.concat(card.bands().stream().map(BandDefinition::code), Stream.of(NONE)).toList();
      fields.few(
          "grade",
          text("grade"),
          grades,
          code -> code.equals(NONE) ? text("unscored") : card.band(code).name().in(locale));
      fields.few(
          "weakest",
          text("weakest"),
          card.dimensions().stream().map(DimensionDefinition::code).toList(),
          code -> card.dimension(code).name().in(locale));
    }
    fields.few(
        LACKING,
        text("lacking"),
        Arrays.stream(InformationField.values()).map(InformationField::code).toList(),
        code -> getTranslation(InformationField.of(code).key()));
    fields.few(
        "status",
        text("status"),
        Arrays.stream(ProductStatus.values()).map(ProductStatus::code).toList(),
        code -> getTranslation(ProductStatus.of(code).key()));
  }

  private String text(String key) {
    return getTranslation("experience.products." + key);
  }

  @Override
  protected FilterBar initContent() {
    return fields;
  }

  void read(QueryState query) {
    fields.read(query);
  }

  List<ProductStanding> of(List<ProductStanding> all) {
    String text = fields.value("q").strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(
            one ->
                text.isEmpty()
                    || one.product().fields().title().toLowerCase(Locale.ROOT).contains(text)
                    || one.product().code().toLowerCase(Locale.ROOT).startsWith(text))
        .filter(one -> chosen("grade", Objects.requireNonNullElse(one.band(), NONE)))
        .filter(one -> chosen("weakest", one.weakest()))
        .filter(one -> chosen("status", one.product().fields().status().code()))
        .filter(
            one ->
                fields.value(LACKING).isEmpty()
                    || one.product().lacks(InformationField.of(fields.value(LACKING))))
        .toList();
  }

  private boolean chosen(String name, String value) {
    String wanted = value(name);
    return wanted.isEmpty() || wanted.equals(value);
  }

  private String value(String name) {
    boolean there = !name.equals("grade") && !name.equals("weakest") || scored;
    return there ? fields.value(name) : "";
  }
}
