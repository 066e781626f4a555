package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.suggest.ToolSuggestions.Suggested;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Gaps of the diagnosis a tool works on, each one click from a tool that is filled in for it. */
final class SuggestionsCard {
  private final List<Suggested> suggested;
  private final ShopRef shop;
  private final boolean edits;

  /**
   * @param edits whether the one who looks may make tools
   */
  SuggestionsCard(List<Suggested> suggested, ShopRef shop, boolean edits) {
    this.suggested = suggested;
    this.shop = shop;
    this.edits = edits;
  }

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.suggest." + key, args);
  }

  /** Adds the card, or nothing where there is nothing to suggest. */
  void into(HasComponents page) {
    if (!suggested.isEmpty()) {
      Div list = new Div();
      list.addClassName("tool-suggestions");
      suggested.forEach(one -> list.add(row(one)));
      page.add(new Card(text("title")).note(text("note")).body(list));
    }
  }

  private Div row(Suggested one) {
    MetricDefinition metric = one.line().definition();
    String name = metric.name(UI.getCurrent().getLocale());
    Formats formats = ToolWords.formats();
    Span gap =
        new Span(
            text(
                "gap",
                name,
                formats.value(one.line().value(), metric.unit()),
                formats.value(one.line().marks().median(), metric.unit())));
    gap.addClassName("strong");
    Span why = new Span(text("why." + one.remedy().code()));
    why.addClassName("quiet");
    Div words = new Div(HelpTip.beside(gap, "metric." + metric.code(), name), why);
    words.addClassName("two-lines");
    Div row = new Div(words);
    row.addClassName("tool-suggestion");
    String kind = one.remedy().kind();
    row.add(ToolWords.named(kind));
    if (edits) {
      row.add(
          MarketingPages.button(
              MarketingPages.create(shop, kind, one.remedy().metric()),
              text("make", ToolWords.kind(kind))));
    }
    return row;
  }
}
