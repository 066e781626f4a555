package com.merchantgrowth.tier.ui;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.tier.LadderVersion;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** All tiers, lowest first, with what each asks and where the shop is; and how shops move. */
final class LadderCard extends Composite<Card> {
  private final ShopTier tier;
  private final TierWords words;

  LadderCard(ShopTier tier, TierWords words) {
    this.tier = tier;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    LadderVersion version = tier.version();
    OrderedList steps = new OrderedList();
    steps.addClassName("tier-ladder");
    int now = tier.ladder().place(tier.tier());
    for (int place = 0; place < tier.ladder().steps().size(); place++) {
      steps.add(step(tier.ladder().step(place), Integer.compare(place, now)));
    }
    UnorderedList rules = new UnorderedList();
    rules.addClassNames("tier-rules", "quiet", "small");
    words.rules(tier.ladder()).forEach(rule -> rules.add(new ListItem(rule)));
    Paragraph scores = new Paragraph(words.t("scores"));
    scores.addClassNames("quiet", "small");
    Card card = new Card(words.t("ladder.title"));
    return card.note(
            words.t(version.shipped() ? "ladder.shipped" : "ladder.version", version.version()))
        .body(steps, rules, scores);
  }

  /**
   * @param side −1 below the shop's tier, 0 its own, 1 above
   */
  private ListItem step(TierStep step, int side) {
    Component code = side == 0 ? Badge.accent(step.code()) : Badge.neutral(step.code());
    Span name = new Span(words.name(step));
    name.addClassName("strong");
    Span entry = new Span(words.entry(step));
    entry.addClassNames("quiet", "small");
    ListItem item = new ListItem(code, name, entry);
    if (side == 0) {
      item.addClassName("now");
      item.getElement().setAttribute("aria-current", "step");
      Span here = new Span(words.t("ladder.here"));
      here.addClassNames("small", "tier-here");
      item.add(here);
    } else {
      item.addClassName(side < 0 ? "reached" : "later");
    }
    return item;
  }
}
