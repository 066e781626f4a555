package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.Sums;
import com.merchantgrowth.marketing.effect.ToolEffect;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The headline: sales with the tool, what it cost, who bought, and what is left. */
final class EffectFigures extends Composite<Card> {
  EffectFigures(ToolEffect effect, boolean claimed, EffectWords words) {
    Sums total = effect.total();
    getContent().setTitle(words.t("figures"));
    getContent().note(words.t("figures.note", words.formats().fullRange(effect.range())));
    Div figures = new Div();
    figures.addClassName("figures");
    figures.add(
        new Figure(
                words.t("gmv"),
                words.about(total.gmv()),
                new Span(words.t("gmv.detail", words.count(total.pieces()))))
            .hero(),
        new Figure(
            words.t("discount"),
            words.about(total.discount()),
            new Span(
                Double.isNaN(total.perDiscount())
                    ? words.t("discount.none")
                    : words.t("discount.detail", words.formats().number(total.perDiscount(), 1)))),
        new Figure(
            words.t("orders"),
            words.count(total.orders()),
            new Span(words.t("orders.detail", words.count(total.buyers()))),
            new Span(words.t("orders.new", words.count(total.newBuyers())))));
    if (claimed) {
      figures.add(
          new Figure(
              words.t("claimed"),
              words.count(total.claimed()),
              new Span(
                  words.t(
                      "claimed.detail",
                      words.count(total.used()),
                      words.formats().value(total.useRate(), "ratio"))),
              new Span(
                  words.t(
                      "claimed.lost",
                      words.count(total.returned()),
                      words.count(total.expired())))));
    }
    List<String> left = ToolWords.left(effect.standing());
    figures.add(
        new Figure(words.t("refunded"), words.about(total.refunded())),
        new Figure(
            words.t("left"), left.isEmpty() ? Formats.MISSING : String.join(words.t("and"), left)));
    getContent().body(figures);
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
