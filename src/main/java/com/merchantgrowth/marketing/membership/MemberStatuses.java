package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a buyer stands as a member of a shop. */
@Service
public class MemberStatuses {
  private static final int ENTRIES = 20;

  private final ProgrammeBook programmes;
  private final MemberBook members;
  private final PointsBook points;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;

  MemberStatuses(
      ProgrammeBook programmes,
      MemberBook members,
      PointsBook points,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.programmes = programmes;
    this.members = members;
    this.points = points;
    this.access = access;
    this.calendar = calendar;
  }

  /**
   * Where a member stands.
   *
   * @param usable points that can be used now, ≥ 0
   * @param soonest when the next of them expire; empty = none
   * @param growth of the rolling window
   * @param toNext growth missing to the next level, 0 = none is above
   * @param toKeep growth missing to keep the level on {@code member.keptUntil()}
   * @param newest changes of points, the newest first
   */
  public record Status(
      Member member,
      Membership membership,
      long usable,
      Optional<Instant> soonest,
      long growth,
      long toNext,
      long toKeep,
      List<Change> newest) {}

  /** A change of points, for people. */
  public record Change(String kind, long points, String reference, Instant at) {}

  /**
   * @throws DomainException not found, if the shop has no programme or the buyer is no member; as
   *     {@link MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public Status require(String shop, String buyer) {
    long shopId = access.require(shop, ShopArea.BUYERS).id();
    Coupons.requireBuyer(buyer);
    Membership membership = programmes.require(shopId);
    Member member = members.find(shopId, buyer).orElseThrow(MemberStatuses::noMember);
    Instant now = calendar.now();
    LocalDate today = calendar.dayOf(now);
    Programme programme = membership.programme();
    PointsAccount account = points.account(member.id()).expire(now).account();
    long growth = members.growth(member.id(), today, programme.growth().window());
    return new Status(
        member,
        membership,
        Math.max(0, account.balance()),
        account.lots().stream().findFirst().map(PointsAccount.Lot::expires),
        growth,
        programme.ladder().toNext(member.level(), growth),
        programme.ladder().toKeep(member.level(), growth),
        points.newest(member.id(), ENTRIES).stream()
            .map(one -> new Change(one.kind(), one.points(), one.reference(), one.at()))
            .toList());
  }

  static DomainException noMember() {
    return DomainException.notFound("membership.error.noMember");
  }
}
