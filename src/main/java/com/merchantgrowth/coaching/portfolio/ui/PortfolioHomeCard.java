package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioBook;
import com.merchantgrowth.coaching.portfolio.PortfolioQuery;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The service provider's landing page: who needs help most today, and why. */
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
    PortfolioBook book = portfolio.open();
    SignalWords words = new SignalWords(new Div());
    Card card = new Card(words.t("home.title"));
    if (book.rows().isEmpty()) {
      return Optional.of(card.body(new EmptyState(words.t("none"), words.t("none.why"), null)));
    }
    card.link(new Anchor("my-shops", words.t("home.all")));
    List<PortfolioRow> needy =
        book.find(PortfolioQuery.ALL).stream()
            .filter(row -> row.need().total() > 0)
            .limit(SHOWN)
            .toList();
    if (needy.isEmpty()) {
      return Optional.of(
          card.body(new EmptyState(words.t("home.calm"), words.t("home.calm.why"), null)));
    }
    DataTable table =
        new DataTable(
            words.t("home.title"),
            List.of(words.t("col.need"), words.t("col.shop"), words.t("col.why")),
            Set.of());
    for (PortfolioRow row : needy) {
      Div badges = new Div();
      badges.addClassNames("row", "tight");
      row.need().signals().stream().map(words::badge).forEach(badges::add);
      Span sentence = new Span(words.why(row));
      sentence.addClassName("small");
      Div why = new Div(badges, sentence);
      why.addClassName("need-why");
      table.cells(
          List.of(
              new NeedBar(row.need().total()),
              new TwoLines(
                  new Anchor(ShopSheetView.of(row.shop().code()), row.shop().name()),
                  words.about(row)),
              why));
    }
    return Optional.of(card.note(words.t("home.note")).body(table).flush());
  }
}
