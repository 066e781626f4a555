package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The fields a list of shops is narrowed down with. */
final class ShopFilters extends Composite<FilterBar> {
  private final FilterBar fields;

  ShopFilters(ShopCatalogue.Choices choices, Consumer<ShopFilter> changed) {
    fields = new FilterBar(() -> changed.accept(filter()));
    fields.search(
        "q", getTranslation("merchant.shops.search"), getTranslation("merchant.shops.searchHint"));
    fields.choice("category", label("category"), choices.categories());
    fields.choice("tier", label("tier"), choices.tiers());
    List<String> types = Arrays.stream(ShopType.values()).map(ShopType::code).toList();
    fields
        .choice("type", label("type"), types)
        .setItemLabelGenerator(code -> ShopWords.type(this, ShopType.of(code)));
    fields.choice("belt", label("belt"), choices.belts());
    List<String> stages = Arrays.stream(ShopStage.values()).map(ShopStage::code).toList();
    fields
        .choice("stage", label("stage"), stages)
        .setItemLabelGenerator(code -> ShopWords.stage(this, ShopStage.of(code)));
  }

  @Override
  protected FilterBar initContent() {
    return fields;
  }

  private String label(String attribute) {
    return getTranslation("merchant.attribute." + attribute);
  }

  /** Takes the fields' values from the URL. */
  ShopFilter read(QueryState query) {
    fields.read(query);
    return filter();
  }

  ShopFilter filter() {
    return new ShopFilter(
        fields.value("q"),
        fields.value("category"),
        fields.value("tier"),
        fields.value("type"),
        fields.value("belt"),
        fields.value("stage"));
  }
}
