package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Saving;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.product.sku.Yuan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of what is taken off once a threshold is met: an amount, a share, steps, or repeated. */
public final class ReductionFields {
  /** Where its problems stand. */
  public static final String PLACE = "terms.reduction";

  private static final int STEPS = 5;

  private enum Way {
    AMOUNT,
    PERCENT,
    STEPS,
    EACH
  }

  private final Select<Way> way = new Select<>();
  private final Select<Measure> measure = new Select<>();
  private final TextField threshold = plain("threshold");
  private final MoneyField amount = new MoneyField(text("amount"));
  private final TextField percent = plain("percent");
  private final MoneyField cap = new MoneyField(text("cap"));
  private final CountField times = new CountField(text("times"), "");
  private final List<TextField> stepThresholds = new ArrayList<>();
  private final List<MoneyField> stepAmounts = new ArrayList<>();
  private final Div steps = new Div();

  public ReductionFields(PlanFields fields) {
    way.setLabel(text("way"));
    way.setItems(Way.values());
    way.setItemLabelGenerator(one -> text("way." + one.name()));
    measure.setLabel(text("measure"));
    measure.setItems(Measure.values());
    measure.setItemLabelGenerator(one -> text("measure." + one.name()));
    percent.setSuffixComponent(new Span("%"));
    percent.setHelperText(text("percentHint"));
    cap.setHelperText(text("capHint"));
    times.setHelperText(text("timesHint"));
    fields.fixed(PLACE + ".way", way);
    fields.fixed(PLACE + ".measure", measure);
    fields.fixed(PLACE + ".threshold", threshold);
    fields.fixed(PLACE, amount);
    fields.fixed(PLACE + ".percent", percent);
    fields.fixed(PLACE + ".cap", cap);
    fields.fixed(PLACE + ".times", times);
    steps.addClassName("reduction-steps");
    for (int step = 0; step < STEPS; step++) {
      TextField over = plain("stepThreshold");
      MoneyField off = new MoneyField(text("stepAmount", step + 1));
      over.setLabel(text("stepThreshold", step + 1));
      stepThresholds.add(fields.fixed(PLACE + ".steps[" + step + "].threshold", over));
      stepAmounts.add(fields.fixed(PLACE + ".steps[" + step + "].amount", off));
      steps.add(new Div(over, off));
    }
    way.addValueChangeListener(change -> arrange());
    measure.addValueChangeListener(change -> arrange());
  }

  private String text(String key, Object... args) {
    return way.getTranslation("marketing.reduction." + key, args);
  }

  private TextField plain(String key) {
    TextField field = new TextField(key.equals("stepThreshold") ? "" : text(key));
    field.getElement().setAttribute("inputmode", "decimal");
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }

  public List<Component> fields() {
    return List.of(way, measure, threshold, amount, percent, cap, times, steps);
  }

  private void arrange() {
    Way now = way.getValue();
    threshold.setVisible(now != Way.STEPS);
    amount.setVisible(now == Way.AMOUNT || now == Way.EACH);
    percent.setVisible(now == Way.PERCENT);
    cap.setVisible(now == Way.PERCENT);
    times.setVisible(now == Way.EACH);
    steps.setVisible(now == Way.STEPS);
    String unit = text("unit." + measure.getValue().name());
    threshold.setSuffixComponent(new Span(unit));
    stepThresholds.forEach(field -> field.setSuffixComponent(new Span(unit)));
  }

  /** Null = a new one. */
  public void show(@Nullable Reduction reduction) {
    measure.setValue(reduction == null ? Measure.AMOUNT : reduction.measure());
    if (reduction == null) {
      way.setValue(Way.AMOUNT);
      arrange();
      return;
    }
    Step first = reduction.steps().getFirst();
    way.setValue(
        reduction.steps().size() > 1
            ? Way.STEPS
            : reduction.times() != 1
                ? Way.EACH
                : first.saving() instanceof Percent ? Way.PERCENT : Way.AMOUNT);
    threshold.setValue(words(first.threshold()));
    times.count(reduction.times() == 1 ? 0 : reduction.times());
    if (first.saving() instanceof Amount off) {
      amount.fen(off.fen());
    } else if (first.saving() instanceof Percent off) {
      percent.setValue(BigDecimal.valueOf(off.offPoints(), 2).stripTrailingZeros().toPlainString());
      cap.fen(off.cap());
    }
    for (int step = 0; step < STEPS; step++) {
      boolean there = step < reduction.steps().size();
      stepThresholds
          .get(step)
          .setValue(there ? words(reduction.steps().get(step).threshold()) : "");
      stepAmounts
          .get(step)
          .fen(there && reduction.steps().get(step).saving() instanceof Amount off ? off.fen() : 0);
    }
    arrange();
  }

  private String words(long number) {
    return number == 0
        ? ""
        : measure.getValue() == Measure.AMOUNT ? Yuan.text(number) : Long.toString(number);
  }

  /**
   * @return null if it cannot be read; what is wrong is reported
   */
  public @Nullable Reduction read(Reading reading) {
    if (way.getValue() == Way.STEPS) {
      return steps(reading);
    }
    long over = number(threshold, PLACE + ".threshold", reading);
    Saving saving = way.getValue() == Way.PERCENT ? percent(reading) : amount(reading);
    long repeat = way.getValue() == Way.EACH ? times.read(PLACE + ".times", reading) : 1;
    if (way.getValue() == Way.EACH && over < 1) {
      reading.problem("marketing.reduction.error.threshold", PLACE + ".threshold");
    }
    if (repeat > 1000 || (way.getValue() == Way.EACH && repeat == 1)) {
      reading.problem("marketing.reduction.error.times", PLACE + ".times");
    }
    return reading.failed() || saving == null
        ? null
        : new Reduction(measure.getValue(), List.of(new Step(over, saving)), (int) repeat);
  }

  private @Nullable Saving amount(Reading reading) {
    long off = amount.read(PLACE, reading);
    if (off < 1 || off > Goods.HIGHEST_PRICE) {
      reading.problem("marketing.reduction.error.amount", PLACE);
      return null;
    }
    return new Amount(off);
  }

  private @Nullable Saving percent(Reading reading) {
    String text = percent.getValue().strip();
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
      reading.problem("marketing.reduction.error.percent", PLACE + ".percent");
      return null;
    }
    int points = new BigDecimal(text).movePointRight(2).intValueExact();
    if (points < 1 || points > 10_000) {
      reading.problem("marketing.reduction.error.percent", PLACE + ".percent");
      return null;
    }
    return new Percent(points, cap.read(PLACE + ".cap", reading));
  }

  private @Nullable Reduction steps(Reading reading) {
    List<Step> read = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      String at = PLACE + ".steps[" + step + "]";
      if (stepThresholds.get(step).isEmpty() && stepAmounts.get(step).isEmpty()) {
        continue;
      }
      long over = number(stepThresholds.get(step), at + ".threshold", reading);
      long off = stepAmounts.get(step).read(at + ".amount", reading);
      if (off < 1 || off > Goods.HIGHEST_PRICE) {
        reading.problem("marketing.reduction.error.amount", at + ".amount");
        return null;
      }
      if (!read.isEmpty() && over <= read.getLast().threshold()) {
        reading.problem("marketing.reduction.error.rise", at + ".threshold");
        return null;
      }
      read.add(new Step(over, new Amount(off)));
    }
    if (read.isEmpty()) {
      reading.problem("marketing.error.required", PLACE + ".steps[0].threshold");
    }
    return reading.failed() ? null : new Reduction(measure.getValue(), read, 1);
  }

  private long number(TextField field, String place, Reading reading) {
    String text = field.getValue().strip().replace(",", "");
    if (text.isEmpty()) {
      return 0;
    }
    if (measure.getValue() == Measure.AMOUNT) {
      return Yuan.fen(text)
          .orElseGet(
              () -> {
                reading.problem("marketing.field.error.money", place);
                return 0L;
              });
    }
    if (!text.matches("[0-9]{1,6}")) {
      reading.problem("marketing.field.error.count", place);
      return 0;
    }
    return Long.parseLong(text);
  }
}
