package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of conditions that are no numbers. */
final class ChoiceFields {
  private static final int LONGEST = 3650;

  private ChoiceFields() {}

  /** Whether it must hold or must not, in words of the kind. */
  private static Select<Boolean> must(String key, Runnable changed) {
    Select<Boolean> must = new Select<>();
    must.setItems(true, false);
    must.setItemLabelGenerator(
        yes -> must.getTranslation("eligibility.editor." + key + (yes ? ".yes" : ".no")));
    must.setValue(true);
    must.setLabel(must.getTranslation("eligibility.editor.comparison"));
    must.addClassName("condition-relation");
    must.addValueChangeListener(_ -> changed.run());
    return must;
  }

  private static Condition of(Condition leaf, Select<Boolean> must) {
    return must.getValue() ? leaf : new Condition.Not(leaf);
  }

  /** An attribute is one of some values. */
  static final class Attribute implements LeafFields {
    private final Choices choices;
    private final Select<ShopAttribute> attribute = new Select<>();
    private final Select<Boolean> must;
    private final MultiSelectComboBox<String> values = new MultiSelectComboBox<>();

    Attribute(Choices choices, Runnable changed) {
      this.choices = choices;
      this.must = must("in", changed);
      attribute.setLabel(attribute.getTranslation("eligibility.editor.attribute"));
      attribute.setItems(ShopAttribute.values());
      attribute.setItemLabelGenerator(
          one -> attribute.getTranslation("merchant.attribute." + one.code()));
      attribute.setValue(ShopAttribute.TIER);
      attribute.addClassName("condition-name");
      values.setLabel(values.getTranslation("eligibility.editor.values"));
      values.setPlaceholder(values.getTranslation("eligibility.editor.values"));
      values.addClassName("condition-values");
      values.setItemLabelGenerator(code -> choices.words().value(attribute.getValue(), code));
      offer(List.of());
      attribute.addValueChangeListener(
          _ -> {
            values.clear();
            offer(List.of());
            changed.run();
          });
      values.addValueChangeListener(
          _ -> {
            values.setInvalid(false);
            changed.run();
          });
    }

    private void offer(Collection<String> also) {
      List<String> codes = new ArrayList<>(choices.values(attribute.getValue()));
      also.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
      values.setItems(ConditionWords.ordered(attribute.getValue(), codes));
    }

    @Override
    public List<Component> fields() {
      return List.of(attribute, must, values);
    }

    @Override
    public @Nullable Condition read() {
      return values.getValue().isEmpty()
          ? null
          : of(
              new Condition.AttributeIn(attribute.getValue(), List.copyOf(values.getValue())),
              must);
    }

    @Override
    public boolean check() {
      values.setInvalid(values.getValue().isEmpty());
      values.setErrorMessage(values.getTranslation("eligibility.editor.error.values"));
      return !values.isInvalid();
    }

    @Override
    public void write(Condition leaf, boolean negated) {
      Condition.AttributeIn in = (Condition.AttributeIn) leaf;
      attribute.setValue(in.attribute());
      offer(in.values());
      must.setValue(!negated);
      values.setValue(ConditionWords.ordered(in.attribute(), in.values()));
    }
  }

  /** A shop is new. */
  static final class Opened implements LeafFields {
    private final Select<Boolean> must;
    private final IntegerField days = new IntegerField();

    Opened(Runnable changed) {
      must = must("opened", changed);
      days.setLabel(days.getTranslation("eligibility.editor.days"));
      days.setSuffixComponent(new Span(days.getTranslation("eligibility.editor.daysUnit")));
      days.setMin(1);
      days.setMax(LONGEST);
      days.setStepButtonsVisible(true);
      days.setValue(30);
      days.addValueChangeListener(
          _ -> {
            if (days.isInvalid()) {
              check();
            }
            changed.run();
          });
    }

    @Override
    public List<Component> fields() {
      return List.of(must, days);
    }

    @Override
    public @Nullable Condition read() {
      Integer value = days.getValue();
      return value == null || value < 1 || value > LONGEST
          ? null
          : of(new Condition.OpenedWithin(value), must);
    }

    @Override
    public boolean check() {
      days.setInvalid(read() == null);
      days.setErrorMessage(days.getTranslation("eligibility.editor.error.range", 1, LONGEST));
      return !days.isInvalid();
    }

    @Override
    public void write(Condition leaf, boolean negated) {
      must.setValue(!negated);
      days.setValue(((Condition.OpenedWithin) leaf).days());
    }
  }

  /** Something is on record; codes nobody has yet may be typed. */
  static final class Flag implements LeafFields {
    private final Choices choices;
    private final Select<Boolean> must;
    private final ComboBox<String> flag = new ComboBox<>();

    Flag(Choices choices, Runnable changed) {
      this.choices = choices;
      this.must = must("flag", changed);
      flag.setLabel(flag.getTranslation("eligibility.editor.flag"));
      flag.setPlaceholder(flag.getTranslation("eligibility.editor.flag"));
      flag.addClassName("condition-name");
      flag.setItems(choices.flags());
      flag.setItemLabelGenerator(choices.words()::flagOrCode);
      flag.setAllowCustomValue(true);
      flag.addCustomValueSetListener(typed -> put(typed.getDetail().strip()));
      flag.addValueChangeListener(
          _ -> {
            if (flag.isInvalid()) {
              check();
            }
            changed.run();
          });
    }

    private void put(String code) {
      List<String> codes = new ArrayList<>(choices.flags());
      if (!codes.contains(code)) {
        codes.add(code);
        flag.setItems(codes);
      }
      flag.setValue(code);
    }

    @Override
    public List<Component> fields() {
      return List.of(must, flag);
    }

    @Override
    public @Nullable Condition read() {
      String code = flag.getValue();
      return code == null || !Condition.Flagged.isFlag(code)
          ? null
          : of(new Condition.Flagged(code), must);
    }

    @Override
    public boolean check() {
      flag.setInvalid(read() == null);
      flag.setErrorMessage(
          flag.getValue() == null
              ? flag.getTranslation("eligibility.editor.error.flag")
              : flag.getTranslation("eligibility.error.flag", flag.getValue()));
      return !flag.isInvalid();
    }

    @Override
    public void write(Condition leaf, boolean negated) {
      must.setValue(!negated);
      put(((Condition.Flagged) leaf).flag());
    }
  }
}
