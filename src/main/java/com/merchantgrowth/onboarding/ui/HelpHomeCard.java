package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.HelpFilter;
import com.merchantgrowth.onboarding.HelpRow;
import com.merchantgrowth.onboarding.OnboardingDesk;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Newcomers that wait for help, on the service provider's landing page; nothing when nobody does.
 */
@org.springframework.stereotype.Component
class HelpHomeCard implements HomeCard {
  private static final int SHOWN = 4;

  private final OnboardingDesk desk;
  private final OnboardingTexts texts;

  HelpHomeCard(OnboardingDesk desk, OnboardingTexts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  @Override
  public Page page() {
    return Page.SERVICE_PROVIDER;
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
    List<HelpRow> rows = desk.help(HelpFilter.OPEN);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Div in = new Div();
    OnboardingWords words = texts.of(in);
    DataTable table =
        new DataTable(
            words.t("home.help.title"),
            List.of(words.t("help.col.shop"), words.t("help.col.item"), words.t("help.col.asked")),
            Set.of());
    rows.stream()
        .limit(SHOWN)
        .forEach(
            row ->
                table.cells(
                    List.of(
                        new Anchor(
                            OnboardingRoutes.checklist(row.shop().code(), row.step()),
                            row.shop().name()),
                        new Span(words.in(row.item())),
                        new Span(words.day(row.request().askedAt())))));
    return Optional.of(
        new Card(words.t("home.help.title"))
            .link(new Anchor(OnboardingRoutes.HELP, words.t("home.help.all", rows.size())))
            .body(table)
            .flush());
  }
}
