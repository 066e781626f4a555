package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.RulesVersion;
import com.merchantgrowth.coaching.signal.Severity;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.coaching.signal.SignalRule;
import com.merchantgrowth.coaching.signal.SignalRules;
import com.merchantgrowth.coaching.signal.StageThresholds;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;

/** A new version of the rules being written: shares in percent, money in yuan. */
final class SignalRulesForm extends Div {
  /** Saves the draft. */
  @FunctionalInterface
  interface Save {
    void save(SignalRules draft, String note);
  }

  private final RuleWords words;
  private final List<Fields> rules = new ArrayList<>();
  private final IntegerField orders = new IntegerField();
  private final NumberField gmv = new NumberField();
  private final TextField note = new TextField();
  private final Span refusal = ReasonDialog.refusal();

  SignalRulesForm(SignalRules start, RuleWords words, Save save, SerializableRunnable cancel) {
    this.words = words;
    addClassName("stack");
    for (SignalRule rule : start.rules()) {
      Fields fields = new Fields(rule);
      rules.add(fields);
      add(new Card(words.name(rule.code())).body(fields.row));
    }
    orders.setLabel(words.t("edit.orders"));
    orders.setValue(start.stages().orders());
    gmv.setLabel(words.t("edit.gmv"));
    gmv.setValue(start.stages().gmv() / 100.0);
    Div stages = new Div(orders, gmv);
    stages.addClassName("toolbar");
    note.setLabel(words.t("edit.note"));
    note.setMaxLength(RulesVersion.LONGEST_NOTE);
    note.setWidthFull();
    Div buttons =
        new Div(
            Buttons.primary(words.t("edit.save"), () -> save(save)),
            Buttons.secondary(words.t("edit.cancel"), cancel));
    buttons.addClassName("row");
    add(
        new Card(words.t("stages")).body(stages),
        new Card(words.t("edit.finish")).body(note, refusal, buttons));
  }

  private void save(Save save) {
    try {
      save.save(draft(), note.getValue());
    } catch (DomainException refused) {
      refusal.setText(getTranslation(refused.key(), refused.args()));
    }
  }

  private SignalRules draft() {
    return new SignalRules(
        0,
        new StageThresholds(number(orders), Math.round(number(gmv) * 100)),
        rules.stream().map(Fields::rule).toList());
  }

  private static int number(IntegerField field) {
    return field.getValue() == null ? 0 : field.getValue();
  }

  private static double number(NumberField field) {
    return field.getValue() == null ? Double.NaN : field.getValue();
  }

  /** One rule. */
  private final class Fields implements java.io.Serializable {
    private final SignalCode code;
    private final double factor;
    private final Checkbox active = new Checkbox(words.t("edit.active"));
    private final NumberField threshold = new NumberField();
    private final NumberField base = new NumberField();
    private final IntegerField days = new IntegerField();
    private final Select<Severity> severity = new Select<>();
    private final IntegerField points = new IntegerField();
    private final Div row;

    Fields(SignalRule rule) {
      code = rule.code();
      factor = code == SignalCode.GMV_DROP || code == SignalCode.NEGATIVE_RATE ? 100 : 1;
      active.setValue(rule.active());
      threshold.setLabel(words.t("edit.threshold." + code.code()));
      threshold.setValue(rule.threshold() * factor);
      base.setLabel(words.t("edit.base." + code.code()));
      base.setValue(rule.base() / money());
      base.setVisible(SignalRule.hasBase(code));
      days.setLabel(words.t("edit.days." + code.code()));
      days.setValue(rule.days());
      severity.setLabel(words.t("col.severity"));
      severity.setItems(Severity.values());
      severity.setItemLabelGenerator(one -> words.t("severity." + one.code()));
      severity.setValue(rule.severity());
      points.setLabel(words.t("edit.points"));
      points.setValue(rule.points());
      row = new Div(active, threshold, base, days, severity, points);
      row.addClassName("toolbar");
    }

    private double money() {
      return code == SignalCode.GMV_DROP ? 100 : 1;
    }

    SignalRule rule() {
      return new SignalRule(
          code,
          active.getValue(),
          severity.getValue(),
          // 30 % is 0.3, not 0.30000000000000004
          Math.round(number(threshold) / factor * 1e6) / 1e6,
          SignalRule.hasBase(code) ? number(base) * money() : 0,
          number(days),
          number(points));
    }
  }
}
