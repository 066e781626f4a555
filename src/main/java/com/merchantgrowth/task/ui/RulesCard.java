package com.merchantgrowth.task.ui;

import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Composite;

/** The rules as they hold for this shop: who, when, how counted, how paid, and the limits. */
final class RulesCard extends Composite<Card> {
  private final TaskCard card;
  private final TaskDefinition task;
  private final TaskWords words;

  RulesCard(TaskCard card, TaskWords words) {
    this.card = card;
    this.task = card.definition();
    this.words = words;
    KeyValues rules = new KeyValues();
    rules.addClassName("left");
    rules
        .row(words.t("rules.who"), words.conditions().sentence(task.audience()))
        .row(words.t("rules.when"), new TaskTimes(words).period(card))
        .row(words.t("rules.part"), words.t("rules.part." + task.claim().code()))
        .row(words.t("rules.goal"), goal())
        .row(words.t("rules.settle"), settle())
        .row(words.t("rules.reward"), reward());
    if (task.hiddenWhenMet()) {
      rules.row(words.t("rules.start"), words.t("rules.start.hidden"));
    }
    limits(rules);
    rules.row(words.t("rules.version"), words.t("rules.version.of", card.version()));
    getContent().body(rules);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("rules.title"));
  }

  private String goal() {
    return task.goal() instanceof Goal.Ladder ladder
        ? words.goal(ladder)
            + words.t("rules.and")
            + words.t("ladder.payout." + ladder.payout().code())
        : words.goal(task.goal());
  }

  /** When the number is judged, and what late facts still change. */
  private String settle() {
    if (!task.goal().judgedAtEnd()) {
      return words.t("rules.settle.daily");
    }
    return task.settleDays() == 0
        ? words.t("rules.settle.end")
        : words.t("rules.settle.late", task.settleDays());
  }

  private String reward() {
    if (task.rewardKind().isEmpty()) {
      return words.t("reward.none");
    }
    Goal goal = task.goal();
    String most = words.reward(task.rewardKind(), goal.total(goal.top()));
    String amount = goal instanceof Goal.Ladder ? words.t("card.upTo", most) : most;
    return amount
        + words.t("rules.and")
        + (task.paysAutomatically()
            ? words.t("rules.reward.automatic")
            : words.t(
                task.rewardClaimDays() == 1 ? "rules.reward.click.one" : "rules.reward.click",
                task.rewardClaimDays()));
  }

  private void limits(KeyValues rules) {
    if (task.completionsPerShop() > 0) {
      rules.row(words.t("rules.perShop"), words.count("rules.times", task.completionsPerShop()));
    }
    if (task.completionsInAll() > 0) {
      rules.row(words.t("rules.inAll"), words.count("rules.times", task.completionsInAll()));
    }
    if (task.budget() > 0) {
      String all = words.reward(task.rewardKind(), task.budget());
      Long left = card.budgetLeft();
      rules.row(
          words.t("rules.budget"),
          left == null
              ? all
              : words.t(
                  "rules.budget.left",
                  all,
                  left == 0
                      ? words.t("rules.budget.gone")
                      : words.reward(task.rewardKind(), left)));
    }
  }
}
