package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The fields a list of shops is narrowed down with; their state lives in the URL. */
final class ShopFilters extends Div {
  private final TextField search = new TextField();
  private final ComboBox<String> category;
  private final ComboBox<String> tier;
  private final ComboBox<String> type;
  private final ComboBox<String> belt;
  private final ComboBox<String> stage;
  private final Consumer<ShopFilter> changed;
  private boolean reading;

  ShopFilters(ShopCatalogue.Choices choices, Consumer<ShopFilter> changed) {
    this.changed = changed;
    addClassName("toolbar");
    search.setLabel(getTranslation("merchant.shops.search"));
    search.setPlaceholder(getTranslation("merchant.shops.searchHint"));
    search.setPrefixComponent(AppIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> changed());
    category = list("merchant.attribute.category", choices.categories());
    tier = list("merchant.attribute.tier", choices.tiers());
    type =
        list(
            "merchant.attribute.type",
            Arrays.stream(ShopType.values()).map(ShopType::code).toList());
    type.setItemLabelGenerator(code -> ShopWords.type(this, ShopType.of(code)));
    belt = list("merchant.attribute.belt", choices.belts());
    stage =
        list(
            "merchant.attribute.stage",
            Arrays.stream(ShopStage.values()).map(ShopStage::code).toList());
    stage.setItemLabelGenerator(code -> ShopWords.stage(this, ShopStage.of(code)));
    add(search, category, tier, type, belt, stage);
  }

  private ComboBox<String> list(String key, List<String> values) {
    ComboBox<String> list = new ComboBox<>(getTranslation(key));
    list.setItems(values);
    list.setPlaceholder(getTranslation("merchant.filter.all"));
    list.setClearButtonVisible(true);
    list.addClassName("filter-list");
    list.addValueChangeListener(change -> changed());
    return list;
  }

  /** Takes the fields' values from the URL. */
  ShopFilter read(QueryState query) {
    reading = true;
    search.setValue(query.get("q").orElse(""));
    set(category, query.get("category").orElse(""));
    set(tier, query.get("tier").orElse(""));
    set(type, query.get("type").flatMap(ShopType::find).map(ShopType::code).orElse(""));
    set(belt, query.get("belt").orElse(""));
    set(stage, query.get("stage").flatMap(ShopStage::find).map(ShopStage::code).orElse(""));
    reading = false;
    return filter();
  }

  private static void set(ComboBox<String> list, String value) {
    if (value.isEmpty()) {
      list.clear();
    } else {
      list.setValue(value);
    }
  }

  ShopFilter filter() {
    return new ShopFilter(
        search.getValue(), value(category), value(tier), value(type), value(belt), value(stage));
  }

  private static String value(ComboBox<String> list) {
    String value = list.getValue();
    return value == null ? "" : value;
  }

  private void changed() {
    if (reading) {
      return;
    }
    ShopFilter filter = filter();
    QueryState.current()
        .set("q", filter.text())
        .set("category", filter.category())
        .set("tier", filter.tier())
        .set("type", filter.type())
        .set("belt", filter.belt())
        .set("stage", filter.stage())
        .replace();
    changed.accept(filter);
  }
}
