package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts coupons into buyers' hands: time first, then who may, then one of what there is. */
@Service
public class Coupons {
  private final LiveTools tools;
  private final Scarce scarce;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  Coupons(LiveTools tools, Scarce scarce, JdbcClient jdbc, BusinessCalendar calendar) {
    this.tools = tools;
    this.scarce = scarce;
    this.jdbc = jdbc;
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
    int had =
        jdbc.sql("select count(*) from marketing_claim where tool_id = ? and buyer = ?")
            .params(tool.id(), buyer)
            .query(Integer.class)
            .single();
    if (had >= type.claimsPerBuyer(tool.plan())) {
      throw DomainException.conflict("marketing.error.claimLimit", had);
    }
    Period validity = type.validity(tool.plan(), now, calendar.zone());
    long id = insert(tool, buyer, had + 1, channel, source, validity, now);
    if (type.claims(tool.plan()).isPresent() && !scarce.take(tool.id(), Scarce.CLAIMS, 0, 1)) {
      throw DomainException.conflict("marketing.error.noneLeft", tool.name());
    }
    return new Claimed(id, tool.id(), tool.name(), validity);
  }

  /** A coupon that follows a purchase: given while there are any, silently left out otherwise. */
  void giveIfPossible(Tool tool, ToolType type, OrderBook.Order order, Instant now) {
    int had =
        jdbc.sql("select count(*) from marketing_claim where tool_id = ? and buyer = ?")
            .params(tool.id(), order.buyer())
            .query(Integer.class)
            .single();
    if (had > 0) {
      return;
    }
    // The claim before the count, as in give: nobody waits for each other.
    long id =
        insert(
            tool,
            order.buyer(),
            1,
            order.channel(),
            "purchase",
            type.validity(tool.plan(), now, calendar.zone()),
            now);
    if (type.claims(tool.plan()).isPresent() && !scarce.take(tool.id(), Scarce.CLAIMS, 0, 1)) {
      jdbc.sql("delete from marketing_claim where id = ?").param(id).update();
    }
  }

  private long insert(
      Tool tool,
      String buyer,
      int ordinal,
      String channel,
      String source,
      Period validity,
      Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    try {
      jdbc.sql(
              "insert into marketing_claim (tool_id, tool_version, shop_id, buyer, ordinal,"
                  + " channel, source, status, valid_from, valid_to, claimed_at)"
                  + " values (?, ?, ?, ?, ?, ?, ?, 'unused', ?, ?, ?)")
          .params(
              tool.id(),
              tool.version(),
              tool.shopId(),
              buyer,
              ordinal,
              channel,
              source,
              ToolStore.at(validity.start()),
              ToolStore.at(validity.end()),
              ToolStore.at(now))
          .update(key, "id");
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
    return Objects.requireNonNull(key.getKey()).longValue();
  }
}
