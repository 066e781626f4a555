package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.List;

/** One dimension of a scorecard being written. */
final class DimensionFields extends Div {
  private final DimensionDefinition start;
  private final CardWords words;
  private final Runnable changed;
  private final NumberField weight = new NumberField();
  private final Div list = new Div();
  private final List<ItemFields> items = new ArrayList<>();

  DimensionFields(DimensionDefinition start, CardWords words, Runnable changed) {
    this.start = start;
    this.words = words;
    this.changed = changed;
    weight.setLabel(words.t("weight"));
    weight.setMin(0);
    weight.setValue(start.weight());
    weight.addValueChangeListener(_ -> changed.run());
    list.addClassName("stack");
    start.items().forEach(this::item);
    Div head = new Div(weight, adding());
    head.addClassName("toolbar");
    add(new Card(start.name().in(words.locale())).body(head, list));
  }

  private void item(ItemDefinition item) {
    ItemFields fields =
        new ItemFields(
            item,
            words,
            changed,
            gone -> {
              items.remove(gone);
              list.remove(gone);
              changed.run();
            });
    items.add(fields);
    list.add(fields);
  }

  private ComboBox<MetricDefinition> adding() {
    ComboBox<MetricDefinition> add = new ComboBox<>(words.t("add"));
    add.setItems(
        words.metrics().values().stream().filter(one -> one.aggregate().readsFacts()).toList());
    add.setItemLabelGenerator(one -> one.name(words.locale()));
    add.addClassName("filter-list");
    add.addValueChangeListener(
        change -> {
          if (change.getValue() != null) {
            item(new ItemDefinition(change.getValue().code(), 1, new Mapping.AmongPeers()));
            add.clear();
            changed.run();
          }
        });
    return add;
  }

  /**
   * @throws DomainException invalid, naming what cannot be read
   */
  DimensionDefinition dimension() {
    Double value = weight.getValue();
    if (value == null || !(value > 0)) {
      throw DomainException.invalid("experience.error.weight", start.name().in(words.locale()));
    }
    return new DimensionDefinition(
        start.code(),
        start.name(),
        start.metric(),
        value,
        items.stream().map(ItemFields::item).toList());
  }
}
