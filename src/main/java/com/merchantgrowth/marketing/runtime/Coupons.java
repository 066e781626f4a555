package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.runtime.ClaimRows.Fresh;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts coupons into buyers' hands: time first, then who may, then one of what there is. */
@Service
public class Coupons {
  private final LiveTools tools;
  private final Scarce scarce;
  private final ClaimRows claims;
  private final ClaimQueue queue;
  private final Idempotency idempotency;
  private final BusinessCalendar calendar;

  Coupons(
      LiveTools tools,
      Scarce scarce,
      ClaimRows claims,
      ClaimQueue queue,
      Idempotency idempotency,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.queue = queue;
    this.idempotency = idempotency;
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
   * Claims one coupon. Claims of the same coupon that arrive together are carried out together, in
   * one transaction; called within a transaction, it is that one.
   *
   * @throws DomainException not found; conflict, with the reason: not begun, over, paused, another
   *     channel, not for this buyer, the buyer has as many as one may have, none left; busy, if too
   *     many wait for it
   */
  public Claimed claim(long id, Wish wish) {
    AtomicReference<Claimed> made = new AtomicReference<>();
    queue.claim(
        id,
        new ClaimQueue.Request(
            wish,
            Optional.empty(),
            claimed -> {
              made.set(claimed);
              return new Answer(201, "", false);
            }));
    return Objects.requireNonNull(made.get());
  }

  /**
   * The same, once under a key: the answer is kept in the same transaction.
   *
   * @param key as {@link Idempotency#once}
   * @param request as {@link Idempotency#once}
   * @param answer to a claim that was made
   * @throws DomainException as {@link #claim(long, Wish)} and {@link Idempotency#once}
   */
  public Answer claim(
      long id, Wish wish, String key, String request, Function<Claimed, Answer> answer) {
    return idempotency.alone(
        key, request, keyed -> queue.claim(id, new ClaimQueue.Request(wish, keyed, answer)));
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
    LiveTools.Live live = tools.require(id);
    if (live.tool().shopId() != shopId) {
      throw ToolStore.unknown(id);
    }
    live.requireClaimed(now);
    live.requireFor(
        tools.known(live, List.of(wish.buyer())).tags(wish.buyer(), wish.tags()), wish.channel());
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
    long id =
        claims.insert(
            new Fresh(tool, source, validity, now), new ClaimRows.To(buyer, had + 1, channel));
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
    Period validity = type.validity(tool.plan(), now, calendar.zone());
    long id =
        claims.insert(
            new Fresh(tool, source, validity, now), new ClaimRows.To(buyer, had + 1, channel));
    if (type.claims(tool.plan()).isPresent() && !scarce.take(tool.id(), Scarce.CLAIMS, 0, 1)) {
      claims.delete(id);
      return false;
    }
    return true;
  }
}
