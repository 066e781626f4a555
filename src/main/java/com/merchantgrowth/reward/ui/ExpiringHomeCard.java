package com.merchantgrowth.reward.ui;

import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.reward.ShopRewards;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;

/** 快到期的权益: only there while something expires within two weeks. */
@org.springframework.stereotype.Component
class ExpiringHomeCard implements HomeCard {
  private static final int SHOWN = 3;

  private final ShopRewards rewards;
  private final RewardKinds kinds;
  private final Shops shops;
  private final BusinessCalendar calendar;

  ExpiringHomeCard(ShopRewards rewards, RewardKinds kinds, Shops shops, BusinessCalendar calendar) {
    this.rewards = rewards;
    this.kinds = kinds;
    this.shops = shops;
    this.calendar = calendar;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    List<RewardGrant> soon = rewards.expiringSoon(shopId, SHOWN);
    if (soon.isEmpty()) {
      return Optional.empty();
    }
    String code = shops.require(shopId).code();
    Card card = new Card("");
    RewardWords words = RewardWords.of(card);
    card.setTitle(words.t("expiring"));
    card.link(new Anchor(RewardRoutes.of(code), words.t("menu")));
    return Optional.of(
        card.body(new ExpiringList(soon, kinds.byCode(), code, calendar.today(), words)));
  }
}
