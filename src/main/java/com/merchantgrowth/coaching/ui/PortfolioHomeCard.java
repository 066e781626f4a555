package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.Portfolio;
import com.merchantgrowth.coaching.PortfolioShop;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service provider's landing page: the shops with the lowest scores first. */
@org.springframework.stereotype.Component
class PortfolioHomeCard implements HomeCard {
  private static final int SHOWN = 5;

  private final Portfolio portfolio;

  PortfolioHomeCard(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public Page page() {
    return Page.SERVICE_PROVIDER;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Width width() {
    return Width.FULL;
  }

  @Override
  public Optional<Component> create(long shopId) {
    List<PortfolioShop> shops = portfolio.list();
    Div in = new Div();
    Card card = new Card(in.getTranslation("coaching.home.title"));
    if (shops.isEmpty()) {
      return Optional.of(
          card.body(
              new EmptyState(
                  in.getTranslation("coaching.shops.none"),
                  in.getTranslation("coaching.shops.noneWhy"),
                  null)));
    }
    DataTable table =
        new DataTable(
            in.getTranslation("coaching.home.title"),
            List.of(
                in.getTranslation("coaching.shops.shop"),
                in.getTranslation("coaching.shops.overall"),
                in.getTranslation("coaching.shops.weakest")),
            Set.of(1));
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    shops.stream()
        .limit(SHOWN)
        .forEach(
            row ->
                table.cells(
                    List.of(
                        new Anchor(DiagnosisRoutes.of(row.shop().code()), row.shop().name()),
                        new Span(
                            row.scored()
                                ? formats.score(row.overall())
                                : in.getTranslation("coaching.shops.unscored")),
                        new Span(weakest(in, row.weakest())))));
    return Optional.of(
        card.note(in.getTranslation("coaching.home.note"))
            .link(new Anchor("my-shops", in.getTranslation("coaching.home.all")))
            .body(table)
            .flush());
  }

  private static String weakest(Component in, @Nullable Dimension weakest) {
    return weakest == null
        ? Formats.MISSING
        : in.getTranslation("diagnosis.dimension." + weakest.code());
  }
}
