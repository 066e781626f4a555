package com.merchantgrowth.task;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.AwardStore.Stored;
import com.merchantgrowth.task.ClaimStore.Claim;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a merchant does with tasks: claim one, claim its reward. Claims go to a plain log. */
@Service
@PreAuthorize("hasRole('" + Roles.MERCHANT + "')")
public class TaskClaims {
  private static final Logger LOG = LoggerFactory.getLogger(TaskClaims.class);
  private static final int LONGEST_KEY = 80;

  private final MerchantAccess access;
  private final TaskBoards boards;
  private final ClaimStore claims;
  private final AwardStore awards;
  private final AwardGiving giving;
  private final Who who;

  /** Who acts, and when. */
  @org.springframework.stereotype.Component
  record Who(CurrentAccount account, BusinessCalendar calendar) {}

  TaskClaims(
      MerchantAccess access,
      TaskBoards boards,
      ClaimStore claims,
      AwardStore awards,
      AwardGiving giving,
      Who who) {
    this.access = access;
    this.boards = boards;
    this.claims = claims;
    this.awards = awards;
    this.giving = giving;
    this.who = who;
  }

  /**
   * Takes part in a task that is offered to the shop now.
   *
   * @param key the caller's idempotency key: the same claim with the same key succeeds again; may
   *     be empty
   * @throws DomainException not found, for a task that is not shown to the shop; conflict, when it
   *     is claimed already or its days are over; forbidden, for an account that may not act for the
   *     shop
   */
  @Transactional
  public void claim(long shopId, String code, String key) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    check(key);
    TaskCard card =
        boards.of(shopId).cards().stream()
            .filter(one -> one.code().equals(code))
            .filter(one -> one.notShown() == null)
            .reduce((older, newer) -> newer.occurrence() > older.occurrence() ? newer : older)
            .orElseThrow(() -> DomainException.notFound("task.error.notShown", code));
    Optional<Claim> known = claims.find(card.taskId(), card.occurrence(), shopId);
    if (known.isPresent()) {
      if (!key.isEmpty() && known.get().key().equals(key)) {
        return;
      }
      throw DomainException.conflict("task.error.claimedTask");
    }
    LocalDate today = who.calendar.today();
    DayRange days = card.days();
    if (days != null && !today.isBefore(days.end())) {
      throw DomainException.conflict("task.error.over", days.last());
    }
    if (card.stage() != TaskStage.FOR_YOU) {
      throw DomainException.conflict("task.error.notClaimable");
    }
    AccountRef account = who.account.require();
    try {
      claims.insert(
          new Claim(
              card.taskId(),
              card.occurrence(),
              shopId,
              card.version(),
              today,
              who.calendar.now(),
              key),
          account.username());
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("task.error.claimedTask");
    }
    LOG.info(
        "Task {} round {} claimed for {} by {}",
        code,
        card.occurrence(),
        shop.code(),
        account.username());
  }

  /**
   * Takes a reward that waits for the click.
   *
   * @param key as in {@link #claim}
   * @return the award as it is now
   * @throws DomainException not found, when it is not this shop's; conflict, when it is paid
   *     already, has lapsed, or the budget is used up; forbidden, for an account that may not act
   *     for the shop
   */
  @Transactional
  public AwardRow claimReward(long shopId, long awardId, String key) {
    ShopRef shop = access.require(shopId, ShopArea.OPERATE);
    check(key);
    Stored award =
        awards
            .find(awardId)
            .filter(one -> one.shop() == shopId)
            .orElseThrow(() -> DomainException.notFound("task.error.noAward"));
    if (award.row().state() == AwardRow.State.PAID && !key.isEmpty() && award.key().equals(key)) {
      return award.row();
    }
    giving.payOnClick(award, key);
    LOG.info(
        "Reward of award {} claimed for {} by {}",
        awardId,
        shop.code(),
        who.account.require().username());
    return awards.find(awardId).orElseThrow().row();
  }

  private static void check(String key) {
    if (key.length() > LONGEST_KEY) {
      throw DomainException.invalid("task.error.key", LONGEST_KEY);
    }
  }
}
