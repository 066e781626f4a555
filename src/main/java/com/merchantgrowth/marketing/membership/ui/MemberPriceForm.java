package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberPriceTerms;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;

/** Fields of a member price. */
final class MemberPriceForm implements ToolForm {
  private static final String SHARE = "terms.payPoints";

  private final TextField share = new TextField();
  private final LevelField level = new LevelField();
  private final Checkbox hidden = new Checkbox();

  MemberPriceForm(PlanFields fields) {
    share.setLabel(share.getTranslation("membership.price.share"));
    share.setHelperText(share.getTranslation("membership.price.shareHint"));
    share.setSuffixComponent(new Span("%"));
    share.setValueChangeMode(ValueChangeMode.LAZY);
    hidden.setLabel(hidden.getTranslation("membership.price.hidden"));
    hidden.setHelperText(hidden.getTranslation("membership.price.hiddenHint"));
    fields.fixed(SHARE, share);
    fields.fixed("terms.level", level);
    fields.fixed("terms.hidden", hidden);
  }

  @Override
  public List<Component> benefit() {
    return List.of(share, level, hidden);
  }

  @Override
  public void show(ToolPlan plan) {
    MemberPriceTerms terms = (MemberPriceTerms) plan.terms();
    share.setValue(percent(terms.payPoints()));
    level.show(terms.level());
    hidden.setValue(terms.hidden());
  }

  /** Basis points as percent: 9,500 is 95. */
  static String percent(int points) {
    return BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString();
  }

  @Override
  public ToolPlan read(ToolPlan plan, Reading reading) {
    int points = 0;
    try {
      points = new BigDecimal(share.getValue().strip()).movePointRight(2).intValueExact();
    } catch (NumberFormatException | ArithmeticException unreadable) {
      reading.problem("membership.price.error.share", SHARE);
      return plan;
    }
    return plan.withTerms(new MemberPriceTerms(points, level.getValue(), hidden.getValue()));
  }
}
