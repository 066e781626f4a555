package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** 限额与领取: how a shop takes part, how it is paid, and how much there is. */
final class LimitsSection extends FormSection {
  private static final int LONGEST_CLAIM = 90;

  private final transient AdminWords words;
  private final Select<TaskDefinition.Claim> claim = new Select<>();
  private final Select<Boolean> click = new Select<>();
  private final IntegerField clickDays = new IntegerField();
  private final IntegerField perShop = at("limits", new IntegerField());
  private final QuantityField inAll;
  private final QuantityField budget;

  LimitsSection(AdminWords words, Runnable changed) {
    super(words.t("editor.limits"), words.t("editor.limits.note"));
    this.words = words;
    claim.setLabel(words.t("editor.field.claim"));
    claim.setItems(TaskDefinition.Claim.values());
    claim.setItemLabelGenerator(one -> words.t("editor.claim." + one.code()));
    click.setLabel(words.t("editor.field.rewardClaim"));
    click.setItems(false, true);
    click.setItemLabelGenerator(
        one -> words.t(one ? "editor.rewardClaim.byClick" : "editor.rewardClaim.automatic"));
    clickDays.setLabel(words.t("editor.field.rewardClaimDays"));
    clickDays.setMin(1);
    clickDays.setMax(LONGEST_CLAIM);
    clickDays.setStepButtonsVisible(true);
    clickDays.setValue(7);
    perShop.setLabel(words.t("editor.field.perShop"));
    perShop.setMin(0);
    perShop.setStepButtonsVisible(true);
    perShop.setHelperText(words.t("editor.limit.hint"));
    inAll = new QuantityField(words.t("editor.field.inAll"));
    inAll.setPlaceholder(words.t("editor.noLimit"));
    budget = at("budget", new QuantityField(words.t("editor.field.budget")));
    budget.setPlaceholder(words.t("editor.noLimit"));
    budget.setHelperText(words.t("editor.budget.hint"));
    for (HasValue<?, ?> field :
        List.<HasValue<?, ?>>of(claim, click, clickDays, perShop, inAll, budget)) {
      field.addValueChangeListener(change -> changed.run());
    }
    click.addValueChangeListener(change -> clickDays.setVisible(change.getValue()));
    Div how = fields(claim, click, clickDays);
    how.addClassName("three");
    Div most = fields(perShop, inAll, budget);
    most.addClassName("three");
    add(how, most);
  }

  void read(TaskDefinition task) {
    claim.setValue(task.claim());
    click.setValue(!task.paysAutomatically());
    clickDays.setVisible(!task.paysAutomatically());
    if (!task.paysAutomatically()) {
      clickDays.setValue(task.rewardClaimDays());
    }
    perShop.setValue(task.completionsPerShop());
    inAll.setAmount(task.completionsInAll());
    reward(task.rewardKind());
    budget.setAmount(task.budget());
  }

  /** What the budget counts from here on. */
  void reward(String kind) {
    budget.unit(words.chartUnit(kind), words.rewardUnit(kind));
  }

  /** Says at the budget that it would not last. */
  void budgetGone(String warning) {
    problem("budget", warning);
  }

  TaskDefinition.Claim claim() {
    return claim.getValue();
  }

  int rewardClaimDays() {
    return click.getValue() && clickDays.getValue() != null
        ? Math.clamp(clickDays.getValue(), 1, 999)
        : 0;
  }

  int perShop() {
    return perShop.getValue() == null ? 0 : Math.max(0, perShop.getValue());
  }

  /**
   * @throws DomainException invalid at {@code limits}, if it is no whole number
   */
  long inAll() {
    try {
      return inAll.amount();
    } catch (DomainException refused) {
      throw refused.at("limits");
    }
  }

  /**
   * @throws DomainException invalid at {@code budget}, if it is no amount of the kind
   */
  long budget() {
    try {
      return budget.amount();
    } catch (DomainException refused) {
      throw refused.at("budget");
    }
  }
}
