package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** What was earned, what has become of it, and its line in the ledger. */
final class AwardsCard extends Composite<Card> {
  private final TaskWords words;

  AwardsCard(TaskCard card, ShopRef shop, TaskWords words) {
    this.words = words;
    DataTable table =
        new DataTable(
            words.t("awards.title"),
            List.of(
                words.t("awards.level"),
                words.t("awards.amount"),
                words.t("awards.reachedOn"),
                words.t("awards.state"),
                ""),
            Set.of());
    for (AwardRow award : card.awards()) {
      table.cells(
          List.of(
              new Span(words.formats().count(award.level())),
              new Span(words.reward(award.rewardKind(), award.amount())),
              new Span(words.formats().day(award.reachedOn())),
              state(award),
              ledger(award, shop)));
    }
    getContent().body(table);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("awards.title"));
  }

  private Component state(AwardRow award) {
    return HelpTip.on(badge(award), "status.award_" + award.state().code());
  }

  private Badge badge(AwardRow award) {
    String word = words.t("awards." + award.state().code());
    return switch (award.state()) {
      case PAID -> Badge.good(word);
      case TO_CLAIM ->
          Badge.warn(
              award.claimUntil() == null
                  ? word
                  : words.t("awards.until", word, words.formats().day(award.claimUntil())));
      case WAITING, LAPSED -> Badge.neutral(word);
    };
  }

  private Component ledger(AwardRow award, ShopRef shop) {
    return award.grantId() == null
        ? new Span()
        : new Anchor(RewardRoutes.grant(shop.code(), award.grantId()), words.t("awards.ledger"));
  }
}
