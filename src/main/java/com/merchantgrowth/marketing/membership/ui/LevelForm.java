package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.SpendBack;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.stream.Collectors;

/** One level: what it asks for and what it brings. */
final class LevelForm extends Composite<Div> {
  private final String at;
  private final ProgrammeOffer offer;
  private final TextField name = new TextField(text("name"));
  private final CountField growth = new CountField(text("growth"), "");
  private final TimesField earns = TimesField.times(text("earns"), text("times"));
  private final CountField birthday =
      new CountField(text("birthday"), getTranslation("membership.unit.points"));
  private final TextField sample = new TextField(text("sample"));
  private final MoneyField backFrom = new MoneyField(text("backFrom"));
  private final CouponField back;
  private final MultiSelectComboBox<String> products = new MultiSelectComboBox<>();

  LevelForm(int number, ProgrammeOffer offer, PlanFields fields) {
    this.offer = offer;
    at = "levels[" + (number - 1) + "].";
    back = new CouponField(text("back"), offer.coupons());
    growth.setHelperText(text(number == 1 ? "growthFirst" : "growthHint"));
    growth.setEnabled(number > 1);
    backFrom.setHelperText(text("backHint"));
    name.setValueChangeMode(ValueChangeMode.LAZY);
    sample.setValueChangeMode(ValueChangeMode.LAZY);
    products.setLabel(text("products"));
    products.setHelperText(text("productsHint"));
    products.setItems(offer.products().keySet().stream().sorted().toList());
    products.setItemLabelGenerator(code -> offer.products().getOrDefault(code, code));
    fields.fixed(at + "name", name);
    fields.fixed(at + "growth", growth);
    fields.fixed(at + "earnPoints", earns);
    fields.fixed(at + "birthdayPoints", birthday);
    fields.fixed(at + "sample", sample);
    fields.fixed(at + "back.threshold", backFrom);
    fields.fixed(at + "back.coupon", back);
    fields.fixed(at + "products", products);
    Div all = new Div(name, growth, earns, birthday, sample, backFrom, back, products);
    all.addClassName("plan-fields");
    getContent().addClassName("level-form");
    getContent().add(new H3(text("number", number)), all);
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.level." + key, args);
  }

  void show(Level level) {
    name.setValue(level.name());
    growth.setValue(Long.toString(level.growth()));
    earns.points(level.earnPoints());
    birthday.count(level.birthdayPoints());
    sample.setValue(level.sample());
    backFrom.fen(level.back().threshold());
    back.coupon(level.back().coupon());
    Set<String> known =
        level.products().stream().filter(offer.products()::containsKey).collect(Collectors.toSet());
    products.setValue(known);
  }

  Level read(Reading reading) {
    return new Level(
        name.getValue().strip(),
        growth.read(at + "growth", reading),
        earns.read(at + "earnPoints", reading),
        birthday.read(at + "birthdayPoints", reading),
        sample.getValue().strip(),
        products.getValue(),
        new SpendBack(backFrom.read(at + "back.threshold", reading), back.getValue()));
  }
}
