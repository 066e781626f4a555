package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.check.GateSettings;
import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.Finding.Kind;
import com.merchantgrowth.marketing.gate.Finding.Level;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What the gate of a shop lets through: stricter than for everybody, never laxer. */
final class GatePolicyDialog extends Dialog {
  private final IntegerField units = new IntegerField();
  private final IntegerField days = new IntegerField();
  private final Map<Kind, Select<Level>> levels = new EnumMap<>(Kind.class);
  private final Span refusal = ReasonDialog.refusal();

  /**
   * @param decides whether the one who looks is the owner
   */
  GatePolicyDialog(ShopRef shop, GateSettings settings, boolean decides) {
    GatePolicy policy = settings.of(shop.code());
    setHeaderTitle(text("title"));
    setWidth("min(560px, 96vw)");
    units.setLabel(text("units"));
    units.setHelperText(text("unitsHint"));
    units.setMin(1);
    units.setMax(99);
    units.setStepButtonsVisible(true);
    units.setValue(policy.mostUnits());
    units.setReadOnly(!decides);
    days.setLabel(text("days"));
    days.setHelperText(text("daysHint"));
    days.setMin(1);
    days.setMax(365);
    days.setStepButtonsVisible(true);
    days.setValue(policy.days());
    days.setReadOnly(!decides);
    Div grid = new Div(units, days);
    grid.addClassName("plan-fields");
    for (Kind kind : Kind.values()) {
      if (kind.least() != Level.BLOCKED) {
        grid.add(level(kind, policy, decides));
      }
    }
    Div body = new Div(new Paragraph(text(decides ? "explain" : "ownerOnly")), grid, refusal);
    body.addClassName("stack");
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
    if (decides) {
      getFooter().add(Buttons.primary(text("save"), () -> save(shop, settings)));
    }
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.gatePolicy." + key, args);
  }

  private Select<Level> level(Kind kind, GatePolicy policy, boolean decides) {
    Select<Level> select = new Select<>();
    select.setLabel(text("kind." + kind));
    select.setItems(
        Arrays.stream(Level.values()).filter(one -> one.compareTo(kind.least()) <= 0).toList());
    select.setItemLabelGenerator(one -> text("level." + one));
    select.setValue(policy.level(kind));
    select.setReadOnly(!decides);
    levels.put(kind, select);
    return select;
  }

  private void save(ShopRef shop, GateSettings settings) {
    Map<Finding.Kind, Level> stricter = new EnumMap<>(Kind.class);
    levels.forEach((kind, select) -> stricter.put(kind, select.getValue()));
    Integer most = units.getValue();
    Integer ahead = days.getValue();
    try {
      settings.set(shop.code(), most == null ? 0 : most, ahead == null ? 0 : ahead, stricter);
      Notices.saved(text("saved"));
      close();
    } catch (DomainException refused) {
      refusal.setText(getTranslation(refused.key(), refused.args()));
    }
  }
}
