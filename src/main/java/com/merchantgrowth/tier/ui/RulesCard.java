package com.merchantgrowth.tier.ui;

import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** How shops move on the ladder in force. */
final class RulesCard extends Composite<Card> {
  private final transient TierLadder ladder;
  private final transient TierWords words;

  RulesCard(TierLadder ladder, TierWords words) {
    this.ladder = ladder;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    UnorderedList rules = new UnorderedList();
    rules.addClassNames("tier-rules", "small");
    words.rules(ladder).forEach(rule -> rules.add(new ListItem(rule)));
    Paragraph scores = new Paragraph(words.t("scores"));
    scores.addClassNames("quiet", "small");
    return new Card(words.t("rules.moving")).body(rules, scores);
  }
}
