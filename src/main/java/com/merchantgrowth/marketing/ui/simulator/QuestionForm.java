package com.merchantgrowth.marketing.ui.simulator;

import com.merchantgrowth.marketing.check.PriceTrials.Choice;
import com.merchantgrowth.marketing.check.PriceTrials.Question;
import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.MomentField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is put into the basket, who buys, where and when. */
final class QuestionForm extends Composite<Div> {
  private final PlanFields fields = new PlanFields(() -> {});
  private final Map<Sku, CountField> pieces = new LinkedHashMap<>();
  private final Div lines = new Div();
  private final ComboBox<Sku> more = new ComboBox<>();
  private final Select<String> channel = new Select<>();
  private final CheckboxGroup<String> tags = new CheckboxGroup<>();
  private final MultiSelectComboBox<Tool> held = new MultiSelectComboBox<>();
  private final MomentField at;

  QuestionForm(Choice choice, BusinessCalendar calendar) {
    more.setLabel(text("add"));
    more.setPlaceholder(text("addHint"));
    more.setItems(choice.skus());
    more.setItemLabelGenerator(sku -> sku.name() + " · " + sku.code());
    more.addValueChangeListener(
        picked -> {
          if (picked.getValue() != null) {
            put(picked.getValue());
            more.clear();
          }
        });
    fields.fixed("lines", more);
    channel.setLabel(text("channel"));
    List<String> channels = new ArrayList<>(List.of(""));
    channels.addAll(ToolAudience.CHANNELS);
    channel.setItems(channels);
    channel.setItemLabelGenerator(ToolWords::channel);
    channel.setValue("");
    tags.setLabel(text("tags"));
    tags.setItems(ToolAudience.NEWCOMER, ToolAudience.FAN, ToolAudience.MEMBER);
    tags.setItemLabelGenerator(ToolWords::tag);
    held.setLabel(text("held"));
    held.setItems(
        choice.tools().stream().filter(tool -> choice.claimed().contains(tool.id())).toList());
    held.setItemLabelGenerator(Tool::name);
    held.setHelperText(text("heldHint"));
    at = fields.fixed("at", new MomentField(text("at"), calendar.zone(), false));
    at.show(calendar.now());
    Div who = new Div(channel, at, held, tags);
    who.addClassName("plan-fields");
    lines.addClassName("basket-lines");
    getContent().addClassName("stack");
    getContent().add(lines, more, who);
    choice.skus().stream().findFirst().ifPresent(this::put);
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.simulator." + key, args);
  }

  private void put(Sku sku) {
    if (pieces.containsKey(sku) || pieces.size() >= Basket.MOST_LINES) {
      return;
    }
    CountField field =
        fields.fixed("lines." + sku.id(), new CountField(text("pieces"), text("unit")));
    field.count(1);
    pieces.put(sku, field);
    Div line = new Div(new TwoLines(sku.name(), ToolWords.formats().money(sku.listPrice())), field);
    line.addClassName("basket-line");
    line.add(
        Buttons.text(
            text("remove"),
            () -> {
              pieces.remove(sku);
              lines.remove(line);
              fields.forget("lines." + sku.id());
            }));
    lines.add(line);
  }

  /**
   * @throws DomainException invalid, with everything that cannot be read at its field
   */
  Question read() {
    Reading reading = new Reading();
    Map<Long, Integer> basket = new LinkedHashMap<>();
    pieces.forEach(
        (sku, field) -> {
          String place = "lines." + sku.id();
          long many = field.read(place, reading);
          if (many < 1 || many > Basket.MOST_UNITS) {
            reading.problem("marketing.error.range", place, 1, Basket.MOST_UNITS);
          }
          basket.put(sku.id(), (int) Math.min(many, Basket.MOST_UNITS));
        });
    Instant moment = at.read("at", reading);
    reading.done();
    return new Question(
        basket,
        channel.getValue(),
        moment,
        tags.getValue(),
        held.getValue().stream().map(Tool::id).collect(Collectors.toSet()));
  }

  List<String> refuse(DomainException refused) {
    return fields.show(refused);
  }

  void accept() {
    fields.clear();
  }
}
