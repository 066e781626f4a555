package com.merchantgrowth.experience.ui;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.ui.score.ScoreSummary;
import com.merchantgrowth.experience.ui.score.ScoreWords;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** 店铺体验分 on a merchant's landing page: the score, and the nearest risk or chance. */
@org.springframework.stereotype.Component
class ExperienceHomeCard implements HomeCard {
  private final ShopExperience experience;
  private final Shops shops;

  ExperienceHomeCard(ShopExperience experience, Shops shops) {
    this.experience = experience;
    this.shops = shops;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 27;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    Optional<ScoreBox> found = experience.open(shopId, null);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ScoreBox box = found.get();
    ScoreWords words = ScoreWords.of(box);
    Card card = new Card(words.scoreName());
    card.badge(words.bandBadge(box.sheet().score()));
    card.link(
        new Anchor(
            ExperienceView.ROUTE + "?shop=" + shops.require(shopId).code(), words.t("home.open")));
    return Optional.of(card.body(ScoreSummary.of(box, words)));
  }
}
