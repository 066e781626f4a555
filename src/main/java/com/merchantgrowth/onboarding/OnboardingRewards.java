package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.reward.RewardSourceLink;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the reward ledger asks: what a step is called, and where it is. */
@Component
class OnboardingRewards implements RewardSourceLink {
  static final String TYPE = "onboarding";

  private final ChecklistRows checklists;

  OnboardingRewards(ChecklistRows checklists) {
    this.checklists = checklists;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<String> route(long shopId, String key) {
    return Optional.of(OnboardingRoutes.CHECKLIST + "?step=" + key);
  }

  @Override
  public String name(String key, Locale locale) {
    return checklists
        .inForce()
        .definition()
        .step(key)
        .map(ChecklistStep::name)
        .map(name -> name.in(locale))
        .orElse(key);
  }
}
