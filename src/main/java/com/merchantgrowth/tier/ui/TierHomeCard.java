package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.tier.Paces;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.Tiers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** 商家层级 on a merchant's landing page: the next tier and where the month leads. */
@org.springframework.stereotype.Component
class TierHomeCard implements HomeCard {
  private final Tiers tiers;
  private final Paces paces;
  private final ConditionTexts texts;

  TierHomeCard(Tiers tiers, Paces paces, ConditionTexts texts) {
    this.tiers = tiers;
    this.paces = paces;
    this.texts = texts;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    ShopTier tier = tiers.of(shopId);
    TierWords words = TierWords.of(texts);
    Card card = new Card(words.t("menu"));
    card.badge(
        HelpTip.on(
            tier.tier().isEmpty() ? Badge.neutral(words.t("none")) : Badge.accent(tier.tier()),
            "score.tier"));
    card.note(words.since(tier));
    Anchor link = new Anchor("tier?shop=" + tier.shop().code(), words.t("home.open"));
    card.link(link);
    return Optional.of(
        tier.forecast() == null
            ? card.body(new EmptyState(words.t("noRun"), words.t("noRun.why"), null))
            : card.body(new OutlookBody(tier, paces.of(tier), words).parts()));
  }
}
