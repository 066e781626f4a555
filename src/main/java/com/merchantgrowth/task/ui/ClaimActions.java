package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskClaims;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The two clicks a merchant has: take part in a task, and take a reward. Each button carries its
 * own idempotency key, so that clicking it again is the same act.
 */
final class ClaimActions {
  private final TaskClaims claims;
  private final ShopRef shop;
  private final boolean allowed;
  private final TaskWords words;
  private final Runnable refresh;
  private boolean filled;

  /**
   * @param allowed whether the signed-in account may act for the shop; else there are no buttons
   * @param refresh shows what holds after a click, also after a refused one
   */
  ClaimActions(
      TaskClaims claims, ShopRef shop, boolean allowed, TaskWords words, Runnable refresh) {
    this.claims = claims;
    this.shop = shop;
    this.allowed = allowed;
    this.words = words;
    this.refresh = refresh;
  }

  /** The button of a card that has something to click. */
  Optional<Component> button(TaskCard card) {
    if (!allowed) {
      return Optional.empty();
    }
    if (card.stage() == TaskStage.TO_CLAIM) {
      return Optional.of(rewardButton(card));
    }
    return card.stage() == TaskStage.FOR_YOU ? Optional.of(taskButton(card)) : Optional.empty();
  }

  private Button taskButton(TaskCard card) {
    String key = UUID.randomUUID().toString();
    Button button =
        Buttons.secondary(
            words.t("claim.task"),
            () ->
                attempt(
                    () -> {
                      claims.claim(shop.id(), card.code(), key);
                      Notices.saved(words.t("claim.task.done", words.name(card)));
                    }));
    button.addClassName("task-claim");
    button.setAriaLabel(words.t("claim.task.of", words.name(card)));
    return button;
  }

  /** The first one on the page is its primary button. */
  private Button rewardButton(TaskCard card) {
    String key = UUID.randomUUID().toString();
    Runnable act = () -> attempt(() -> take(card, key));
    Button button =
        filled
            ? Buttons.secondary(words.t("claim.reward"), act)
            : Buttons.primary(words.t("claim.reward"), act);
    filled = true;
    button.setAriaLabel(words.t("claim.reward.of", words.name(card)));
    return button;
  }

  private void take(TaskCard card, String key) {
    List<AwardRow> waiting =
        card.awards().stream().filter(award -> award.state() == AwardRow.State.TO_CLAIM).toList();
    Map<String, Long> taken = new TreeMap<>();
    for (AwardRow award : waiting) {
      AwardRow paid = claims.claimReward(shop.id(), award.id(), key);
      taken.merge(paid.rewardKind(), paid.amount(), Long::sum);
    }
    LocalDate until = words.usableUntil(card.definition().rewardKind());
    String said =
        until == null
            ? words.t("claim.reward.done", words.sum(taken))
            : words.t("claim.reward.doneUntil", words.sum(taken), words.formats().day(until));
    Notices.saved(said, new Anchor(RewardRoutes.of(shop.code()), words.t("claim.wallet")));
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (DomainException refused) {
      Notices.failed(UI.getCurrent().getTranslation(refused.key(), refused.args()));
    } finally {
      refresh.run();
    }
  }
}
