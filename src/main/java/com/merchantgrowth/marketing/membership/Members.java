package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.LevelLadder.Standing;
import com.merchantgrowth.marketing.membership.PointsBook.Cause;
import com.merchantgrowth.marketing.membership.PointsBook.Kind;
import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What buyers do as members, as a storefront reports it. */
@Service
public class Members {
  private static final Pattern OCCASION = Pattern.compile("[A-Za-z0-9._:-]{1,60}");

  private final ProgrammeBook programmes;
  private final MemberBook members;
  private final MemberLedger ledger;
  private final Coupons coupons;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;

  Members(
      ProgrammeBook programmes,
      MemberBook members,
      MemberLedger ledger,
      Coupons coupons,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.programmes = programmes;
    this.members = members;
    this.ledger = ledger;
    this.coupons = coupons;
    this.access = access;
    this.calendar = calendar;
  }

  /**
   * Joins; who is a member already stays what they are, without a second gift.
   *
   * @param entry one of the programme's
   * @param bornIn month of birth 1 … 12, 0 = not told
   * @throws DomainException not found; invalid, naming the field; conflict, if the programme is
   *     closed
   */
  @Transactional
  public Member join(String shop, String buyer, String entry, int bornIn) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    Coupons.requireBuyer(buyer);
    Membership membership = programmes.require(shopId);
    if (bornIn < 0 || bornIn > 12) {
      throw DomainException.invalid("marketing.error.range", 0, 12).at("bornIn");
    }
    Member known = members.find(shopId, buyer).orElse(null);
    if (known != null) {
      return known;
    }
    requireOpen(membership);
    Programme programme = membership.programme();
    if (!programme.entries().contains(entry)) {
      throw DomainException.invalid("membership.error.entry").at("entry");
    }
    Instant now = calendar.now();
    Standing first = programme.ladder().first(calendar.dayOf(now));
    long id = members.insert(shopId, buyer, first, entry, bornIn, now);
    members.changed(id, 0, first.level(), 0, now);
    Member member = members.lock(id).orElseThrow();
    ledger.earn(member, programme, programme.gift().points(), cause(Kind.GIFT, "join", now));
    if (programme.gift().coupon() != 0) {
      coupons.gift(programme.gift().coupon(), shopId, buyer, "", "join", now);
    }
    return members.find(shopId, buyer).orElseThrow();
  }

  private static Cause cause(Kind kind, String reference, Instant now) {
    return new Cause(kind, 0, reference, now);
  }

  private static void requireOpen(Membership membership) {
    if (!membership.open()) {
      throw DomainException.conflict("membership.error.closed");
    }
  }

  /** A locked member with the programme it is in. */
  private record Locked(long shopId, Membership membership, Member member) {
    Programme programme() {
      return membership.programme();
    }
  }

  private Locked lock(String shop, String buyer) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    Coupons.requireBuyer(buyer);
    Membership membership = programmes.require(shopId);
    return new Locked(
        shopId, membership, members.lock(shopId, buyer).orElseThrow(MemberStatuses::noMember));
  }

  /**
   * A task a member did. The same occasion counts once.
   *
   * @param occasion the storefront's own key of what was done
   * @return whether it counted; not, if it was reported before
   * @throws DomainException not found; conflict, if it was done as often as it counts
   */
  @Transactional
  public boolean did(String shop, String buyer, String task, String occasion) {
    Locked one = lock(shop, buyer);
    PointTask done =
        one.programme()
            .task(task)
            .orElseThrow(() -> DomainException.notFound("membership.error.task", task));
    requireOpen(one.membership());
    if (!OCCASION.matcher(occasion).matches()) {
      throw DomainException.invalid("membership.error.occasion").at("occasion");
    }
    Instant now = calendar.now();
    LocalDate today = calendar.dayOf(now);
    MemberBook.Times times = members.times(one.member().id(), task(task), today);
    if (!members.once(one.member().id(), task(task), occasion, today)) {
      return false;
    }
    if ((done.perDay() > 0 && times.today() >= done.perDay())
        || (done.total() > 0 && times.all() >= done.total())) {
      throw DomainException.conflict("membership.error.taskDone", done.name());
    }
    ledger.earn(one.member(), one.programme(), done.points(), cause(Kind.TASK, task, now));
    ledger.grow(one.member(), one.programme(), "task", done.growth(), 0, today);
    return true;
  }

  private static String task(String code) {
    return "task:" + code;
  }

  /**
   * Exchanges points for a coupon: points and coupon in one transaction, or neither.
   *
   * @param coupon id of a coupon of the shop that is to be had for points
   * @throws DomainException not found; conflict, with the reason: too few points, none left, not
   *     for this level …
   */
  @Transactional
  public Coupons.Claimed exchange(String shop, String buyer, long coupon, String channel) {
    Locked one = lock(shop, buyer);
    return coupons.exchange(
        one.shopId(),
        coupon,
        new Coupons.Wish(buyer, java.util.Set.of(), channel, ""),
        points ->
            ledger.take(
                one.member(), points, cause(Kind.EXCHANGE, "coupon " + coupon, calendar.now())));
  }

  /**
   * The gift of the birthday month, once a year.
   *
   * @return points given
   * @throws DomainException not found; conflict, if it is not the month, there is none at this
   *     level, or this year's was given
   */
  @Transactional
  public long birthday(String shop, String buyer) {
    Locked one = lock(shop, buyer);
    Instant now = calendar.now();
    LocalDate today = calendar.dayOf(now);
    long points = one.programme().level(one.member().level()).birthdayPoints();
    requireOpen(one.membership());
    if (points == 0 || one.member().bornIn() != today.getMonthValue()) {
      throw DomainException.conflict("membership.error.noBirthday");
    }
    if (!members.once(one.member().id(), "birthday", Integer.toString(today.getYear()), today)) {
      throw DomainException.conflict("membership.error.birthdayGiven");
    }
    ledger.earn(one.member(), one.programme(), points, cause(Kind.GIFT, "birthday", now));
    return points;
  }

  /**
   * A sample was sent, once a year for each level that has one.
   *
   * @return which sample, in the programme's words
   * @throws DomainException not found; conflict, if the level has none, or this year's was sent
   */
  @Transactional
  public String sample(String shop, String buyer) {
    Locked one = lock(shop, buyer);
    LocalDate today = calendar.today();
    String sample = one.programme().level(one.member().level()).sample();
    if (sample.isEmpty()) {
      throw DomainException.conflict("membership.error.noSample");
    }
    if (!members.once(one.member().id(), "sample", Integer.toString(today.getYear()), today)) {
      throw DomainException.conflict("membership.error.sampleSent");
    }
    return sample;
  }
}
