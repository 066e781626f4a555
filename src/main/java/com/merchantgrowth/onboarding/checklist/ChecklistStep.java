package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.List;

/**
 * One of the steps.
 *
 * @param aim what is reached with it, in one sentence
 * @param days it is meant to be done within so many days from the opening, the opening day being
 *     day 1; afterwards it is overdue, never closed
 * @param requires codes of steps that have to be completed before
 * @param rewards given once, when it is completed; each kind at most once
 */
public record ChecklistStep(
    String code,
    Wording name,
    Wording aim,
    int days,
    List<String> requires,
    List<RewardAmount> rewards,
    List<ChecklistModule> modules) {
  public ChecklistStep {
    ChecklistDefinition.requireCode(code);
    ChecklistDefinition.requireName(name, code);
    requires = List.copyOf(requires);
    rewards = List.copyOf(rewards);
    modules = List.copyOf(modules);
    if (aim.longest() > ChecklistDefinition.LONGEST_TEXT) {
      throw DomainException.invalid("onboarding.error.text", ChecklistDefinition.LONGEST_TEXT);
    }
    if (days < 1 || days > ChecklistDefinition.MOST_DAYS) {
      throw DomainException.invalid("onboarding.error.days", ChecklistDefinition.MOST_DAYS);
    }
    if (modules.isEmpty()) {
      throw DomainException.invalid("onboarding.error.step", code);
    }
    if (rewards.stream().map(RewardAmount::kind).distinct().count() < rewards.size()) {
      throw DomainException.invalid("onboarding.error.rewards", code);
    }
  }

  /** Everything to be done in it, in reading order. */
  public List<CheckItem> items() {
    return modules.stream().flatMap(module -> module.items().stream()).toList();
  }

  ChecklistStep with(List<ChecklistModule> changed) {
    return new ChecklistStep(code, name, aim, days, requires, rewards, changed);
  }
}
