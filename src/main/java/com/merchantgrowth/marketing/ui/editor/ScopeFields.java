package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.product.sku.Sku;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which goods a tool is about: all, categories, products or SKUs; within prices; without some. */
final class ScopeFields {
  private enum Kind {
    ALL,
    CATEGORIES,
    PRODUCTS,
    SKUS
  }

  private final Select<Kind> kind = new Select<>();
  private final MultiSelectComboBox<String> categories = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> products = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Sku> skus = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Sku> without = new MultiSelectComboBox<>();
  private final MoneyField priceFrom;
  private final MoneyField priceTo;
  private final Map<Long, Sku> known;
  private Scope rest = Scope.all();

  ScopeFields(List<Sku> offered, PlanFields fields) {
    known = offered.stream().collect(Collectors.toMap(Sku::id, Function.identity()));
    kind.setLabel(text("kind"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(one -> text("kind." + one.name(), offered.size()));
    kind.addValueChangeListener(change -> arrange());
    categories.setLabel(text("categories"));
    categories.setItems(paths(offered));
    Map<String, String> titles = new TreeMap<>();
    offered.forEach(sku -> titles.put(sku.productCode(), sku.productTitle()));
    products.setLabel(text("products"));
    products.setItems(titles.keySet());
    products.setItemLabelGenerator(code -> titles.getOrDefault(code, code));
    skus.setLabel(text("skus"));
    skus.setItems(offered);
    skus.setItemLabelGenerator(ScopeFields::name);
    without.setLabel(text("without"));
    without.setItems(offered);
    without.setItemLabelGenerator(ScopeFields::name);
    priceFrom = new MoneyField(text("priceFrom"));
    priceTo = new MoneyField(text("priceTo"));
    fields.fixed("scope.kind", kind);
    fields.fixed("scope", categories);
    fields.fixed("scope.products", products);
    fields.fixed("scope.skus", skus);
    fields.fixed("scope.without", without);
    fields.fixed("scope.priceFrom", priceFrom);
    fields.fixed("scope.priceTo", priceTo);
  }

  private String text(String key, Object... args) {
    return kind.getTranslation("marketing.scope." + key, args);
  }

  private static String name(Sku sku) {
    return sku.name() + " · " + sku.code();
  }

  /** Every category there is, with those above it. */
  private static Set<String> paths(Collection<Sku> offered) {
    Set<String> paths = new TreeSet<>();
    for (Sku sku : offered) {
      String path = sku.category();
      while (!path.isEmpty()) {
        paths.add(path);
        int cut = path.lastIndexOf(Scope.BELOW);
        path = cut < 0 ? "" : path.substring(0, cut);
      }
    }
    return paths;
  }

  List<Component> fields() {
    return List.of(kind, categories, products, skus, priceFrom, priceTo, without);
  }

  private void arrange() {
    categories.setVisible(kind.getValue() == Kind.CATEGORIES);
    products.setVisible(kind.getValue() == Kind.PRODUCTS);
    skus.setVisible(kind.getValue() == Kind.SKUS);
  }

  void show(Scope scope) {
    rest = scope;
    kind.setValue(
        scope.everything()
            ? Kind.ALL
            : !scope.products().isEmpty()
                ? Kind.PRODUCTS
                : !scope.skus().isEmpty() ? Kind.SKUS : Kind.CATEGORIES);
    categories.setValue(scope.categories());
    products.setValue(scope.products());
    skus.setValue(of(scope.skus()));
    without.setValue(of(scope.withoutSkus()));
    priceFrom.fen(scope.priceFrom());
    priceTo.fen(scope.priceTo());
    arrange();
  }

  private Set<Sku> of(Set<Long> ids) {
    return ids.stream()
        .filter(known::containsKey)
        .map(id -> Objects.requireNonNull(known.get(id)))
        .collect(Collectors.toSet());
  }

  Scope read(Reading reading) {
    Kind now = kind.getValue();
    List<Long> out = new ArrayList<>(without.getValue().stream().map(Sku::id).toList());
    // What is not on sale at the moment stays left out.
    rest.withoutSkus().stream().filter(id -> !known.containsKey(id)).forEach(out::add);
    long from = priceFrom.read("scope.priceFrom", reading);
    long to = priceTo.read("scope.priceTo", reading);
    return new Scope(
        now == Kind.ALL,
        now == Kind.CATEGORIES ? categories.getValue() : Set.of(),
        now == Kind.PRODUCTS ? products.getValue() : Set.of(),
        now == Kind.SKUS
            ? skus.getValue().stream().map(Sku::id).collect(Collectors.toSet())
            : Set.of(),
        from,
        to,
        rest.withoutCategories(),
        rest.withoutProducts(),
        Set.copyOf(out));
  }
}
