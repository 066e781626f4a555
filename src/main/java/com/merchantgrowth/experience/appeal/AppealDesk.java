package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.experience.appeal.ForgivenEvents.Decision;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators decide appeals. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class AppealDesk {
  private final AppealRows rows;
  private final ForgivenEvents events;
  private final MerchantAccess access;
  private final AppealNotices notices;
  private final ForgivenEvents.Desk desk;

  AppealDesk(
      AppealRows rows,
      ForgivenEvents events,
      MerchantAccess access,
      AppealNotices notices,
      ForgivenEvents.Desk desk) {
    this.rows = rows;
    this.events = events;
    this.access = access;
    this.notices = notices;
    this.desk = desk;
  }

  /**
   * Appeals of all shops or one; open ones in the order they came, others newest first.
   *
   * @param state null = all
   * @param shopCode empty = all
   */
  @Transactional(readOnly = true)
  public List<Appeal> page(Appeal.@Nullable State state, String shopCode, int offset, int limit) {
    return rows.page(state, shop(shopCode), offset, limit);
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public int count(Appeal.@Nullable State state, String shopCode) {
    return rows.count(state, shop(shopCode));
  }

  private @Nullable Long shop(String code) {
    return code.isBlank() ? null : access.require(code.strip(), ShopArea.SCORES).id();
  }

  /**
   * Grants an appeal, all of it or less; the newest day is run again.
   *
   * @param decision its day has to be the appeal's; the note is the answer
   * @throws DomainException not found; invalid, naming what is wrong; conflict, when it is decided
   *     or withdrawn already
   */
  @Transactional
  public ForgivenEvent grant(long id, Decision decision) {
    Appeal appeal = find(id);
    if (!appeal.day().equals(decision.day())) {
      throw DomainException.invalid("experience.appeal.error.otherDay", appeal.day());
    }
    ShopRef shop = access.require(appeal.shopId(), ShopArea.SCORES);
    close(id, Appeal.State.GRANTED, decision.note());
    ForgivenEvent event = events.forgive(shop, decision, id);
    notices.decided(shop, appeal, true);
    return event;
  }

  /**
   * @param answer why, shown to the shop
   * @throws DomainException as {@link #grant}
   */
  @Transactional
  public void refuse(long id, String answer) {
    Appeal appeal = find(id);
    if (answer.isBlank() || answer.length() > ForgivenEvents.LONGEST) {
      throw DomainException.invalid("experience.appeal.error.note", ForgivenEvents.LONGEST);
    }
    ShopRef shop = access.require(appeal.shopId(), ShopArea.SCORES);
    close(id, Appeal.State.REFUSED, answer.strip());
    desk.audit().record("score.refuse", shop.code(), Map.of("appeal", id));
    notices.decided(shop, appeal, false);
  }

  /**
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public Appeal require(long id) {
    return find(id);
  }

  private Appeal find(long id) {
    return rows.find(id)
        .orElseThrow(() -> DomainException.notFound("experience.appeal.error.unknown", id));
  }

  private void close(long id, Appeal.State state, String answer) {
    if (!rows.close(
        id, state, desk.account().require().username(), desk.calendar().now(), answer)) {
      throw DomainException.conflict("experience.appeal.error.decided");
    }
  }
}
