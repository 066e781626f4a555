package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shop's own people do with its checklist. Everything waits for the shop's lock, so of two
 * that confirm the same thing at once one is told that it is done already.
 */
@Service
@PreAuthorize("hasRole('MERCHANT')")
public class OnboardingActs {
  /** The longest note and answer, in characters. */
  public static final int LONGEST_NOTE = 500;

  private final MerchantAccess access;
  private final ShopMoves moves;
  private final ChecklistRows checklists;
  private final ConfirmationRows confirmations;
  private final OnboardingAsking asking;
  private final Acting acting;

  OnboardingActs(
      MerchantAccess access,
      ShopMoves moves,
      ChecklistRows checklists,
      ConfirmationRows confirmations,
      OnboardingAsking asking,
      Acting acting) {
    this.access = access;
    this.moves = moves;
    this.checklists = checklists;
    this.confirmations = confirmations;
    this.asking = asking;
    this.acting = acting;
  }

  /**
   * Confirms what data cannot tell. When that completes a step, its reward is there at once.
   *
   * @param note may be empty; at most {@link #LONGEST_NOTE} characters
   * @return the steps it completed, usually none
   * @throws DomainException not found, for a shop that is not the caller's, one that is not in the
   *     checklist, or an item there is not; forbidden, for somebody who may only look; invalid,
   *     when data decide or the note is too long; conflict, when it is confirmed already or its
   *     step is still blocked
   */
  @Transactional
  public List<ChecklistStep> confirm(long shopId, String item, String note) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    ChecklistDefinition definition = checklists.inForce().definition();
    CheckItem asked = require(definition, item);
    String text = acting.note(note);
    if (!asked.confirmed()) {
      throw DomainException.invalid("onboarding.error.dataDecide", item);
    }
    ShopChecklist list = lock(definition, shopId).list();
    if (list.state(definition.stepOf(asked)) == StepState.BLOCKED) {
      throw DomainException.conflict("onboarding.error.blocked");
    }
    Confirmation before = confirmations.of(shopId).get(item);
    if (before != null && before.state() != Confirmation.State.SENT_BACK) {
      throw DomainException.conflict("onboarding.error.confirmedAlready");
    }
    Confirmation confirmed = acting.confirmed(text);
    confirmations.put(shopId, item, confirmed);
    List<ChecklistStep> completed = moves.settle(definition, shop);
    acting.record("onboarding.confirm", shop, Map.of("item", item, "note", text));
    asking.confirmed(shop, asked, confirmed);
    return completed;
  }

  /**
   * Takes a confirmation back.
   *
   * @throws DomainException as {@link #confirm}; conflict, when there is none, a service provider
   *     has accepted it, or its step is completed
   */
  @Transactional
  public void undo(long shopId, String item) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    ChecklistDefinition definition = checklists.inForce().definition();
    CheckItem asked = require(definition, item);
    ShopChecklist list = lock(definition, shopId).list();
    Confirmation before = confirmations.of(shopId).get(item);
    if (before == null || before.state() != Confirmation.State.CONFIRMED) {
      throw DomainException.conflict("onboarding.error.nothingToUndo");
    }
    if (list.state(definition.stepOf(asked)) == StepState.COMPLETED) {
      throw DomainException.conflict("onboarding.error.stepCompleted");
    }
    confirmations.delete(shopId, item);
    moves.settle(definition, shop);
    acting.record("onboarding.undo", shop, Map.of("item", item));
  }

  /**
   * Asks for help with an item; it goes to the shop's service provider, or to the belt's queue.
   *
   * @throws DomainException as {@link #confirm}; conflict, when help was asked for already or the
   *     item is done
   */
  @Transactional
  public void askHelp(long shopId, String item, String note) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    ChecklistDefinition definition = checklists.inForce().definition();
    CheckItem asked = require(definition, item);
    String text = acting.note(note);
    if (lock(definition, shopId).list().done(asked)) {
      throw DomainException.conflict("onboarding.error.doneAlready");
    }
    asking.ask(shop, asked, text);
    acting.record("onboarding.help", shop, Map.of("item", item, "note", text));
  }

  /**
   * Puts a settled shop into the checklist; its clocks count from today.
   *
   * @throws DomainException not found, forbidden, as {@link #confirm}
   */
  @Transactional
  public void join(long shopId) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    ChecklistDefinition definition = checklists.inForce().definition();
    if (moves.lock(definition, shopId).isEmpty()) {
      moves.enrol(definition, acting.joining(shopId));
      moves.settle(definition, shop);
      acting.record("onboarding.join", shop, Map.of());
    }
  }

  /**
   * Puts the card on the home page away, or back.
   *
   * @throws DomainException not found, forbidden, as {@link #confirm}
   */
  @Transactional
  public void hide(long shopId, boolean yes) {
    access.require(shopId, ShopArea.OPERATE);
    ChecklistDefinition definition = checklists.inForce().definition();
    moves.save(definition, lock(definition, shopId).hide(yes));
  }

  private Enrolment lock(ChecklistDefinition definition, long shopId) {
    return moves
        .lock(definition, shopId)
        .orElseThrow(() -> DomainException.notFound("onboarding.error.notEnrolled"));
  }

  static CheckItem require(ChecklistDefinition definition, String item) {
    return definition
        .item(item)
        .orElseThrow(() -> DomainException.notFound("onboarding.error.noItem", item));
  }
}
