package com.merchantgrowth.marketing.flashsale.ui;

import com.merchantgrowth.marketing.flashsale.FlashTerms.Item;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The goods of a flash sale, a row each: price, pieces set aside, pieces a buyer may have. */
final class FlashItems extends Div {
  private static final String PLACE = "terms.items";

  private final Map<Long, Sku> skus;
  private final PlanFields fields;
  private final Div rows = new Div();
  private final ComboBox<Sku> more = new ComboBox<>();
  private final List<Row> shown = new ArrayList<>();

  private record Row(long sku, MoneyField price, CountField stock, CountField perBuyer) {}

  FlashItems(List<Sku> skus, PlanFields fields) {
    this.skus = skus.stream().collect(Collectors.toMap(Sku::id, Function.identity()));
    this.fields = fields;
    addClassName("flash-items");
    more.setLabel(text("add"));
    more.setPlaceholder(text("addHint"));
    more.setItems(skus);
    more.setItemLabelGenerator(sku -> sku.name() + " · " + sku.code());
    more.addValueChangeListener(
        picked -> {
          if (picked.getValue() != null) {
            add(picked.getValue());
            more.clear();
          }
        });
    fields.fixed(PLACE, more);
    add(rows, more);
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.flash." + key, args);
  }

  private void add(Sku sku) {
    if (shown.stream().noneMatch(row -> row.sku() == sku.id())) {
      List<Item> now = items(new Reading());
      now.add(new Item(sku.id(), 0, Math.min(10, Math.max(1, sku.stock())), 1));
      show(now);
      fields.touched();
    }
  }

  void show(List<Item> items) {
    fields.forget(PLACE + "[");
    shown.clear();
    rows.removeAll();
    for (int i = 0; i < items.size(); i++) {
      row(items.get(i), PLACE + "[" + i + "]");
    }
  }

  private void row(Item item, String at) {
    MoneyField price = new MoneyField(text("price"));
    CountField stock = new CountField(text("stock"), text("pieces"));
    CountField perBuyer = new CountField(text("perBuyer"), text("pieces"));
    price.fen(item.price());
    stock.count(item.stock());
    perBuyer.count(item.perBuyer());
    fields.fixed(at + ".price", price);
    fields.growing(at + ".stock", stock);
    fields.fixed(at + ".perBuyer", perBuyer);
    Row row = new Row(item.sku(), price, stock, perBuyer);
    shown.add(row);
    Sku sku = skus.get(item.sku());
    Formats formats = Formats.of(getLocale());
    TwoLines name =
        sku == null
            ? new TwoLines(text("gone"), "")
            : new TwoLines(
                sku.name(),
                text("now", formats.money(sku.listPrice()), formats.count(sku.stock())));
    Div line = new Div(name, price, stock, perBuyer);
    line.addClassName("flash-item");
    if (fields.rights() == PlanFields.Rights.ALL) {
      line.add(
          Buttons.text(
              text("remove"),
              () -> {
                shown.remove(row);
                show(items(new Reading()));
                fields.touched();
              }));
    }
    rows.add(line);
  }

  private List<Item> items(Reading reading) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Row row = shown.get(i);
      String at = PLACE + "[" + i + "]";
      items.add(
          new Item(
              row.sku(),
              row.price().read(at + ".price", reading),
              row.stock().read(at + ".stock", reading),
              (int) Math.min(row.perBuyer().read(at + ".perBuyer", reading), Integer.MAX_VALUE)));
    }
    return items;
  }

  List<Item> read(Reading reading) {
    if (shown.isEmpty()) {
      reading.problem("marketing.flash.error.items", PLACE);
    }
    return items(reading);
  }
}
