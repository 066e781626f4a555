package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.runtime.ClaimRows.Fresh;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Set;
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
    LiveTools.Live live = tools.require(id);
    Tool tool = live.tool();
    if (!live.type().claimed(tool.plan())) {
      throw ToolStore.unknown(id);
    }
    Instant now = calendar.now();
    LiveTools.requireRunning(tool, now);
    tools.requireFor(live, wish.buyer(), wish.tags(), wish.channel());
    String code = live.type().code(tool.plan());
    if (!code.isEmpty() && !code.equalsIgnoreCase(wish.code().strip())) {
      throw DomainException.conflict("marketing.error.wrongCode");
    }
    return give(tool, live.type(), wish.buyer(), wish.channel(), "claim", now);
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
    if (claims.count(tool.id(), order.buyer()) > 0) {
      return;
    }
    // The claim before the count, as in give: nobody waits for each other.
    long id =
        claims.insert(
            new Fresh(
                tool,
                order.buyer(),
                1,
                order.channel(),
                "purchase",
                type.validity(tool.plan(), now, calendar.zone()),
                now));
    if (type.claims(tool.plan()).isPresent() && !scarce.take(tool.id(), Scarce.CLAIMS, 0, 1)) {
      claims.delete(id);
    }
  }
}
