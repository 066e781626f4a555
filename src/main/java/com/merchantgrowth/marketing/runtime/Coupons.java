package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.runtime.ClaimRows.Fresh;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts coupons into buyers' hands: time first, then who may, then one of what there is. */
@Service
public class Coupons {
  private final LiveTools tools;
  private final Scarce scarce;
  private final ClaimRows claims;
  private final BusinessCalendar calendar;

  Coupons(LiveTools tools, Scarce scarce, ClaimRows claims, BusinessCalendar calendar) {
    this.tools = tools;
    this.scarce = scarce;
    this.claims = claims;
    this.calendar = calendar;
  }

  /**
   * Who wants a coupon.
   *
   * @param tags the storefront knows of the buyer in the coupon's shop
   * @param code entered; empty = none
   */
  public record Wish(String buyer, Set<String> tags, String channel, String code) {
    public Wish {
      Ask.requireBuyer(buyer);
      Ask.requireChannel(channel);
      Ask.requireTags(tags);
      tags = Set.copyOf(tags);
    }
  }

  /**
   * @throws DomainException invalid, if this is no key of a buyer
   */
  public static void requireBuyer(String buyer) {
    Ask.requireBuyer(buyer);
  }

  /** A claim as it was made. */
  public record Claimed(long id, long tool, String name, Period validity) {}

  /**
   * Claims one coupon.
   *
   * @throws DomainException not found; conflict, with the reason: not begun, over, paused, another
   *     channel, not for this buyer, the buyer has as many as one may have, none left
   */
  @Transactional
  public Claimed claim(long id, Wish wish) {
    Instant now = calendar.now();
    LiveTools.Live live = had(id, wish, now);
    Tool tool = live.tool();
    if (live.type().points(tool.plan()) > 0) {
      throw Obstacle.FOR_POINTS.refusal(tool.name());
    }
    String code = live.type().code(tool.plan());
    if (!code.isEmpty() && !code.equalsIgnoreCase(wish.code().strip())) {
      throw DomainException.conflict("marketing.error.wrongCode");
    }
    return give(tool, live.type(), wish.buyer(), wish.channel(), "claim", now);
  }

  /** A coupon that this buyer can have at this instant. */
  private LiveTools.Live had(long id, Wish wish, Instant now) {
    LiveTools.Live live = tools.require(id);
    Tool tool = live.tool();
    if (!live.type().claimed(tool.plan())) {
      throw ToolStore.unknown(id);
    }
    LiveTools.requireRunning(tool, now);
    tools.requireFor(live, wish.buyer(), wish.tags(), wish.channel());
    return live;
  }

  /**
   * A coupon for points; coupon and points in one transaction.
   *
   * @param shopId whose coupon it has to be
   * @param pay takes so many points; refuses, if there are not as many
   * @throws DomainException as {@link #claim}; not found, if it is not to be had for points
   */
  @Transactional
  public Claimed exchange(long shopId, long id, Wish wish, LongConsumer pay) {
    Instant now = calendar.now();
    LiveTools.Live live = had(id, wish, now);
    if (live.tool().shopId() != shopId) {
      throw ToolStore.unknown(id);
    }
    long points = live.type().points(live.tool().plan());
    if (points == 0) {
      throw ToolStore.unknown(id);
    }
    pay.accept(points);
    return give(live.tool(), live.type(), wish.buyer(), wish.channel(), "exchange", now);
  }

  /**
   * A coupon as a gift: given while it is live and there are any and the buyer may have one more,
   * silently left out otherwise.
   *
   * @param shopId whose coupon it has to be
   * @param source what it is given for, at most 12 letters
   */
  @Transactional
  public boolean gift(
      long id, long shopId, String buyer, String channel, String source, Instant now) {
    LiveTools.Live live = tools.find(id).orElse(null);
    if (live == null
        || live.tool().shopId() != shopId
        || !live.type().claimed(live.tool().plan())
        || live.tool().state(now) != ToolState.LIVE) {
      return false;
    }
    int most = live.type().claimsPerBuyer(live.tool().plan());
    return giveIfPossible(live.tool(), live.type(), buyer, channel, source, most, now);
  }

  /**
   * One coupon into a buyer's hands, within the caller's transaction: the unique key of the buyer's
   * ordinal keeps the limit, the conditional row of the tool the total.
   */
  Claimed give(Tool tool, ToolType type, String buyer, String channel, String source, Instant now) {
    int had = claims.count(tool.id(), buyer);
    if (had >= type.claimsPerBuyer(tool.plan())) {
      throw Obstacle.CLAIM_LIMIT.refusal(had);
    }
    Period validity = type.validity(tool.plan(), now, calendar.zone());
    long id = claims.insert(new Fresh(tool, buyer, had + 1, channel, source, validity, now));
    if (type.claims(tool.plan()).isPresent() && !scarce.take(tool.id(), Scarce.CLAIMS, 0, 1)) {
      throw Obstacle.NONE_LEFT.refusal(tool.name());
    }
    return new Claimed(id, tool.id(), tool.name(), validity);
  }

  /** A coupon that follows a purchase: given while there are any, silently left out otherwise. */
  void giveIfPossible(Tool tool, ToolType type, OrderBook.Order order, Instant now) {
    giveIfPossible(tool, type, order.buyer(), order.channel(), "purchase", 1, now);
  }

  private boolean giveIfPossible(
      Tool tool,
      ToolType type,
      String buyer,
      String channel,
      String source,
      int most,
      Instant now) {
    int had = claims.count(tool.id(), buyer);
    if (had >= most) {
      return false;
    }
    // The claim before the count, as in give: nobody waits for each other.
    long id =
        claims.insert(
            new Fresh(
                tool,
                buyer,
                had + 1,
                channel,
                source,
                type.validity(tool.plan(), now, calendar.zone()),
                now));
    if (type.claims(tool.plan()).isPresent() && !scarce.take(tool.id(), Scarce.CLAIMS, 0, 1)) {
      claims.delete(id);
      return false;
    }
    return true;
  }
}
