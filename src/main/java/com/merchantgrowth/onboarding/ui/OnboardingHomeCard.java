package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.OnboardingActs;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** 新手四部曲 on a newcomer's landing page, in one row; it goes when the shop is through. */
@org.springframework.stereotype.Component
class OnboardingHomeCard implements HomeCard {
  private final HomeChecklist checklists;
  private final OnboardingActs acts;
  private final OnboardingSupport support;

  OnboardingHomeCard(HomeChecklist checklists, OnboardingActs acts, OnboardingSupport support) {
    this.checklists = checklists;
    this.acts = acts;
    this.support = support;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Width width() {
    return Width.FULL;
  }

  @Override
  public Optional<Component> create(long shopId) {
    return checklists.of(shopId).map(page -> card(page, shopId));
  }

  private Component card(ChecklistPage page, long shopId) {
    Section card = new Section();
    card.addClassNames("card", "onboarding-home");
    OnboardingWords words = support.texts().of(card);
    H2 title = new H2(words.t("menu"));
    OrderedList steps = new OrderedList();
    steps.addClassName("onboarding-home-steps");
    int number = 0;
    ChecklistStep current = page.current();
    for (ChecklistStep step : page.definition().steps()) {
      number++;
      StepState state = page.list().state(step);
      Span mark = new Span();
      mark.addClassName("onboarding-number");
      if (state == StepState.COMPLETED) {
        mark.add(AppIcon.CHECK.create());
      } else {
        mark.setText(Integer.toString(number));
      }
      ListItem item = new ListItem(mark, new Span(words.in(step.name())));
      item.addClassName(state.code());
      if (step.equals(current)) {
        item.getElement().setAttribute("aria-current", "step");
        Span count = new Span(words.t("step.count", page.list().doneIn(step), step.items().size()));
        count.addClassNames("small", "quiet");
        item.add(count, words.leftShort(page, step));
      }
      steps.add(item);
    }
    Div next = new Div();
    next.addClassName("onboarding-home-next");
    page.next().ifPresent(item -> next.add(words(item, words)));
    Anchor open = new Anchor(OnboardingRoutes.checklist(page.shop().code()), words.t("home.open"));
    open.addClassName("button-link");
    next.add(open);
    if (support.visitor().mayAct(page.shop())) {
      next.add(
          Buttons.icon(
              AppIcon.CLOSE,
              words.t("hide.act"),
              () -> {
                acts.hide(shopId, true);
                card.setVisible(false);
                Notices.saved(words.t("hide.done"));
              }));
    }
    card.add(title, steps, next);
    return card;
  }

  private static Span words(CheckItem item, OnboardingWords words) {
    Span next = new Span(words.t("home.next", words.in(item.name())));
    next.addClassName("small");
    return next;
  }
}
