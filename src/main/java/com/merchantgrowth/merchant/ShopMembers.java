package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is what in a shop, and the rule of the last owner. Runs in the caller's transaction and asks
 * nobody who they are.
 */
@Component
class ShopMembers {
  private final ShopMemberRepository members;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;
  private final SeenShops seen;

  ShopMembers(
      ShopMemberRepository members, JdbcClient jdbc, BusinessCalendar calendar, SeenShops seen) {
    this.members = members;
    this.seen = seen;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  List<ShopMember> of(long shopId) {
    return members.findByShopIdOrderBySince(shopId);
  }

  void add(long shopId, long accountId, MemberRole role) {
    members.saveAndFlush(new ShopMember(shopId, accountId, role, calendar.now()));
  }

  /** Adds the account, or gives it another role. */
  void put(long shopId, long accountId, MemberRole role) {
    lock(shopId);
    members
        .findByShopIdAndAccountId(shopId, accountId)
        .ifPresentOrElse(
            member -> change(shopId, member, role), () -> add(shopId, accountId, role));
  }

  void changeRole(long shopId, long accountId, MemberRole role) {
    lock(shopId);
    change(shopId, require(shopId, accountId), role);
  }

  private void change(long shopId, ShopMember member, MemberRole role) {
    if (member.isOwner() && role != MemberRole.OWNER) {
      keepAnOwner(shopId);
    }
    member.become(role);
    members.saveAndFlush(member);
    seen.forget();
  }

  MemberRole remove(long shopId, long accountId) {
    lock(shopId);
    ShopMember member = require(shopId, accountId);
    if (member.isOwner()) {
      keepAnOwner(shopId);
    }
    members.delete(member);
    members.flush();
    seen.forget();
    return member.role();
  }

  private ShopMember require(long shopId, long accountId) {
    return members
        .findByShopIdAndAccountId(shopId, accountId)
        .orElseThrow(() -> DomainException.notFound("merchant.error.noMember"));
  }

  private void keepAnOwner(long shopId) {
    if (members.countByShopIdAndRole(shopId, MemberRole.OWNER) == 1) {
      throw DomainException.conflict("merchant.error.lastOwner");
    }
  }

  /** Two owners must not remove each other at the same moment. */
  private void lock(long shopId) {
    jdbc.sql("select id from shop where id = ? for update").param(shopId).query().singleValue();
  }
}
