package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopSummaries;
import com.merchantgrowth.shared.ui.SetupStep;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's steps on the way to the first diagnosis: shops, and people for them. */
@Configuration
class ShopSetupSteps {
  @Bean
  SetupStep shopsArrive(ShopSummaries summaries) {
    return new Step(summaries, 1, "merchant.setup.shops", today -> today.shops() > 0);
  }

  @Bean
  SetupStep merchantsAreInvited(ShopSummaries summaries) {
    return new Step(summaries, 4, "merchant.setup.people", today -> today.peopled() > 0);
  }

  private record Step(
      ShopSummaries summaries, int order, String key, Predicate<ShopSummaries.Summary> reached)
      implements SetupStep {
    @Override
    public boolean done() {
      return reached.test(summaries.today());
    }

    @Override
    public String route() {
      return "admin/shops";
    }
  }
}
