package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.PointsBook.Cause;
import com.merchantgrowth.marketing.membership.PointsBook.Kind;
import com.merchantgrowth.marketing.membership.Programme.SpendBack;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.OrderBook.Order;
import com.merchantgrowth.marketing.runtime.OrderBook.Span;
import com.merchantgrowth.marketing.runtime.OrderHook;
import com.merchantgrowth.marketing.runtime.Shares;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** What orders do to a member: points pay and come back, money earns, refunds take back. */
@Component
class MemberOrders implements OrderHook, Ordered {
  private final ProgrammeBook programmes;
  private final MemberBook members;
  private final MemberLedger ledger;
  private final MemberGoods goods;
  private final Coupons coupons;
  private final BusinessCalendar calendar;

  MemberOrders(
      ProgrammeBook programmes,
      MemberBook members,
      MemberLedger ledger,
      MemberGoods goods,
      Coupons coupons,
      BusinessCalendar calendar) {
    this.programmes = programmes;
    this.members = members;
    this.ledger = ledger;
    this.goods = goods;
    this.coupons = coupons;
    this.calendar = calendar;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public long placed(Order order, long points, Instant now) {
    Membership membership = programmes.find(order.shopId()).orElse(null);
    if (membership == null) {
      return 0;
    }
    Programme programme = membership.programme();
    Optional<Member> member =
        points > 0
            ? members.lock(order.shopId(), order.buyer())
            : members.find(order.shopId(), order.buyer());
    goods.requireFor(order, programme, member.map(Member::level).orElse(0));
    if (points == 0) {
      return 0;
    }
    Member payer = member.orElseThrow(MemberStatuses::noMember);
    long most = Earning.most(programme.points(), order.payable());
    if (points > most) {
      throw DomainException.invalid("membership.error.mostPoints", most).at("points");
    }
    ledger.take(payer, points, cause(Kind.PAY, order, now));
    return points * programme.points().worth();
  }

  private static Cause cause(Kind kind, Order order, Instant now) {
    return new Cause(kind, order.id(), order.key(), now);
  }

  @Override
  public void paid(Order order, Instant now) {
    Membership membership = programmes.find(order.shopId()).filter(Membership::open).orElse(null);
    if (membership == null) {
      return;
    }
    Member member = members.lock(order.shopId(), order.buyer()).orElse(null);
    if (member == null) {
      return;
    }
    Programme programme = membership.programme();
    LocalDate day = calendar.dayOf(now);
    // The level before this order: what it brings is what the buyer saw when ordering.
    ledger.earn(
        member,
        programme,
        Earning.points(programme, member.level(), order.money(), day),
        cause(Kind.ORDER, order, now));
    members.paid(member.id(), now);
    ledger.grow(
        member, programme, "order", Earning.growth(programme, order.money()), order.id(), day);
    SpendBack back = programme.level(member.level()).back();
    if (back.coupon() != 0 && order.money() >= back.threshold()) {
      coupons.gift(back.coupon(), order.shopId(), order.buyer(), order.channel(), "back", now);
    }
  }

  @Override
  public void cancelled(Order order, Instant now) {
    if (order.paidOtherwise() > 0) {
      members
          .lock(order.shopId(), order.buyer())
          .ifPresent(member -> ledger.giveBack(member, 0, 1, 1, cause(Kind.RETURN, order, now)));
    }
  }

  @Override
  public long refunded(Order order, Span span, Instant now) {
    Membership membership = programmes.find(order.shopId()).orElse(null);
    Member member = members.lock(order.shopId(), order.buyer()).orElse(null);
    if (membership == null || member == null) {
      return 0;
    }
    Programme programme = membership.programme();
    long fen = 0;
    if (order.paidOtherwise() > 0) {
      long worth = order.paidOtherwise() / ledger.paidPoints(order.id());
      fen =
          worth
              * ledger.giveBack(
                  member, span.from(), span.to(), order.payable(), cause(Kind.RETURN, order, now));
    }
    ledger.clawBack(
        member,
        programme,
        span.from(),
        span.to(),
        order.payable(),
        cause(Kind.CLAWBACK, order, now));
    // What a refund takes back leaves the window together with what was given.
    members
        .grownBy(order.id())
        .ifPresent(
            grown ->
                ledger.grow(
                    member,
                    programme,
                    "refund",
                    -Shares.of(grown.growth(), span.from(), span.to(), order.payable()),
                    order.id(),
                    grown.countsOn()));
    return fen;
  }
}
