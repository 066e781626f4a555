package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.ToolEffect;
import com.merchantgrowth.product.price.PaidPrices.Sold;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** The same goods with the tool and before it. */
final class ComparisonCard extends Composite<Card> {
  private final EffectWords words;

  ComparisonCard(ToolEffect effect, EffectWords words) {
    this.words = words;
    getContent().setTitle(words.t("before"));
    if (effect.comparison().isEmpty()) {
      getContent().body(new EmptyState(words.t("before.none"), words.t("before.noneWhy"), null));
      return;
    }
    ToolEffect.Comparison both = effect.comparison().get();
    DataTable table =
        new DataTable(
            words.t("before"),
            List.of(
                words.t("before.days"),
                words.t("orders"),
                words.t("pieces"),
                words.t("before.net"),
                words.t("before.unit")),
            Set.of(1, 2, 3, 4));
    table.cells(row("before.then", both.before(), both.then()));
    table.cells(row("before.during", both.days(), both.during()));
    Paragraph method = new Paragraph(words.t("before.method", both.skus(), both.days().days()));
    method.addClassNames("quiet", "small");
    getContent().badge(change(both)).body(table, method);
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  private Component change(ToolEffect.Comparison both) {
    return Double.isNaN(both.netChange())
        ? new Span(words.t("before.unknown"))
        : Delta.higherIsBetter(
            both.netChange(), words.t("before.change", words.formats().relative(both.netChange())));
  }

  private List<Component> row(String key, DayRange days, Sold sold) {
    return List.of(
        new Span(words.t(key, words.formats().range(days))),
        new Span(words.count(sold.orders())),
        new Span(words.count(sold.pieces())),
        new Span(words.money(sold.net())),
        new Span(
            words
                .formats()
                .value(
                    sold.pieces() == 0 ? Double.NaN : (double) sold.net() / sold.pieces(), "fen")));
  }
}
