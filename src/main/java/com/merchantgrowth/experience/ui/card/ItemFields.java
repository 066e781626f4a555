package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.card.MappingText;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;

/** One metric of a scorecard being written: its weight, and how its value becomes points. */
final class ItemFields extends Div {
  private final String metric;
  private final NumberField weight = new NumberField();
  private final Select<MappingText.Kind> kind = new Select<>();
  private final TextField anchors = new TextField();

  ItemFields(ItemDefinition item, CardWords words, Runnable changed, Consumer<ItemFields> remove) {
    metric = item.metric();
    addClassName("score-item");
    Span name = new Span(words.metric(metric));
    name.addClassName("strong");
    weight.setLabel(words.t("weight"));
    weight.setMin(0);
    weight.setValue(item.weight());
    kind.setLabel(words.t("mapping"));
    kind.setItems(MappingText.Kind.values());
    kind.setItemLabelGenerator(
        one -> one == null ? "" : words.t("mapping." + one.name().toLowerCase(Locale.ROOT)));
    kind.setValue(MappingText.kind(item.mapping()));
    anchors.setLabel(words.t("anchors"));
    anchors.setPlaceholder(words.t("anchors.hint"));
    anchors.setValue(MappingText.of(item.mapping(), words.rate(metric)));
    anchors.setEnabled(kind.getValue() != MappingText.Kind.PEERS);
    weight.addValueChangeListener(_ -> changed.run());
    anchors.addValueChangeListener(_ -> changed.run());
    kind.addValueChangeListener(
        change -> {
          anchors.setEnabled(change.getValue() != MappingText.Kind.PEERS);
          changed.run();
        });
    add(
        name,
        weight,
        kind,
        anchors,
        Buttons.icon(
            AppIcon.CLOSE, words.t("remove", words.metric(metric)), () -> remove.accept(this)));
  }

  String metric() {
    return metric;
  }

  /**
   * @throws DomainException invalid, naming what cannot be read
   */
  ItemDefinition item() {
    Double value = weight.getValue();
    if (value == null || !(value > 0)) {
      throw DomainException.invalid("experience.error.weight", metric);
    }
    return new ItemDefinition(
        metric, value, MappingText.parse(kind.getValue(), anchors.getValue()));
  }
}
