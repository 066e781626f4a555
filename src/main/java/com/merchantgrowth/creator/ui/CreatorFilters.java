package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The fields the list of creators is narrowed down with. */
final class CreatorFilters extends Composite<FilterBar> {
  private final FilterBar fields;

  CreatorFilters(List<String> categories, Consumer<CreatorFilter> changed) {
    fields = new FilterBar(() -> changed.accept(filter()));
    fields.search(
        "q", getTranslation("creator.list.search"), getTranslation("creator.list.searchHint"));
    fields.few(
        "tier",
        getTranslation("creator.attribute.tier"),
        Arrays.stream(CreatorTier.values()).map(CreatorTier::code).toList(),
        code -> getTranslation(CreatorTier.of(code).key()));
    fields.few(
        "type",
        getTranslation("creator.attribute.type"),
        Arrays.stream(CreatorType.values()).map(CreatorType::code).toList(),
        code -> getTranslation(CreatorType.of(code).key()));
    fields.choice("category", getTranslation("creator.attribute.category"), categories);
    fields.few(
        "active",
        getTranslation("creator.attribute.active"),
        List.of("true", "false"),
        code -> getTranslation("creator.active." + code));
  }

  @Override
  protected FilterBar initContent() {
    return fields;
  }

  /** Takes the fields' values from the URL. */
  CreatorFilter read(QueryState query) {
    fields.read(query);
    return filter();
  }

  CreatorFilter filter() {
    return new CreatorFilter(
        fields.value("q"),
        fields.value("tier"),
        fields.value("type"),
        fields.value("category"),
        fields.value("active"));
  }
}
