package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others do for newcomers: service providers for the shops bound to them, administrators for
 * all, among them the queues of belts whose shops have nobody.
 */
@Service
@PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
public class OnboardingDesk {
  private static final int MOST = 2_000;

  private final MerchantAccess access;
  private final ShopMoves moves;
  private final ChecklistRows checklists;
  private final ConfirmationRows confirmations;
  private final HelpQueue queue;
  private final Acting acting;

  OnboardingDesk(
      MerchantAccess access,
      ShopMoves moves,
      ChecklistRows checklists,
      ConfirmationRows confirmations,
      HelpQueue queue,
      Acting acting) {
    this.access = access;
    this.moves = moves;
    this.checklists = checklists;
    this.confirmations = confirmations;
    this.queue = queue;
    this.acting = acting;
  }

  /**
   * Accepts what a shop has confirmed, or sends it back.
   *
   * @param answer why; needed to send back
   * @throws DomainException not found, for a shop that is not bound to the caller or an item there
   *     is not; conflict, when nothing is confirmed; invalid, for a missing or overlong answer
   */
  @Transactional
  public void decide(long shopId, String item, boolean accept, String answer) {
    ShopRef shop = access.require(shopId, ShopArea.CHECKLIST);
    ChecklistDefinition definition = checklists.inForce().definition();
    CheckItem asked = OnboardingActs.require(definition, item);
    String text = acting.note(answer);
    if (!accept && text.isEmpty()) {
      throw DomainException.invalid("onboarding.error.answerNeeded");
    }
    if (moves.lock(definition, shopId).isEmpty()) {
      throw DomainException.notFound("onboarding.error.notEnrolled");
    }
    Confirmation before = confirmations.of(shopId).get(item);
    if (before == null || before.state() == Confirmation.State.SENT_BACK) {
      throw DomainException.conflict("onboarding.error.nothingConfirmed");
    }
    if (accept && before.state() == Confirmation.State.ACCEPTED) {
      throw DomainException.conflict("onboarding.error.confirmedAlready");
    }
    Confirmation after = acting.decided(before, accept, text);
    confirmations.put(shopId, item, after);
    moves.settle(definition, shop);
    acting.record(
        accept ? "onboarding.accept" : "onboarding.sendBack",
        shop,
        Map.of("item", item, "note", text));
    if (!accept) {
      queue.sentBack(shop, asked, text, String.valueOf(after.decidedAt()));
    }
  }

  /** Requests for help the caller may see; three statements. */
  @Transactional(readOnly = true)
  public List<HelpRow> help(HelpFilter filter) {
    return queue.list(filter, MOST);
  }

  /**
   * Closes a request.
   *
   * @param answer told to the shop; may be empty
   * @throws DomainException not found, unless the caller may see its shop; conflict, when it is
   *     closed already
   */
  @Transactional
  public void resolve(long request, String answer) {
    HelpRequest asked = queue.require(request);
    ShopRef shop = access.require(asked.shopId(), ShopArea.CHECKLIST);
    String text = acting.note(answer);
    queue.resolve(asked, shop, checklists.inForce().definition(), text, acting.who());
    acting.record("onboarding.resolve", shop, Map.of("item", asked.item(), "note", text));
  }
}
