package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ShopChecklist.Clock;
import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthActionSource;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Component;

/** The item that comes next: it holds up the rest of the checklist. */
@Component
class ChecklistActions implements GrowthActionSource {
  private final HomeChecklist checklists;
  private final OnboardingSupport support;

  ChecklistActions(HomeChecklist checklists, OnboardingSupport support) {
    this.checklists = checklists;
    this.support = support;
  }

  @Override
  public List<GrowthAction> actions(long shopId) {
    return checklists.of(shopId).stream()
        .flatMap(page -> page.next().stream().map(item -> action(page, item)))
        .toList();
  }

  private GrowthAction action(ChecklistPage page, CheckItem item) {
    OnboardingWords words = support.texts().of(new Span());
    ChecklistStep step = page.definition().stepOf(item);
    Clock clock = page.list().clock(step, page.today());
    return new GrowthAction(
        GrowthAction.Kind.CHECKLIST,
        words.in(item.name()),
        words.why(page, item),
        words.rewards(step),
        "",
        clock.overdue() ? null : clock.last(),
        0,
        OnboardingRoutes.checklist(page.shop().code(), step.code()),
        words.t("home.go"));
  }
}
