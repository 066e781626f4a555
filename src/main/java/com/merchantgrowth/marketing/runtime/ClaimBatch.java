package com.merchantgrowth.marketing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.runtime.BuyerStanding.Known;
import com.merchantgrowth.marketing.runtime.ClaimQueue.Request;
import com.merchantgrowth.marketing.runtime.ClaimRows.Fresh;
import com.merchantgrowth.marketing.runtime.ClaimRows.To;
import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.Coupons.Claimed;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.LiveTools.Live;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Claims of one coupon in the order they came, with as many statements for two hundred as for one.
 * The unique key of a buyer's ordinal keeps the limit, the conditional row of the coupon the total.
 */
@Component
class ClaimBatch implements RushQueue.Batch<Long, Request> {
  private static final int MOST_KNOWN = 10_000;

  private final LiveTools tools;
  private final ClaimRows claims;
  private final Scarce scarce;
  private final BusinessCalendar calendar;

  /**
   * Coupons that had run out when last taken from: what is left is looked at before anything is
   * written. Only where to look first; whether there are any again, the row says.
   */
  private final Cache<Long, Boolean> ranOut = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  ClaimBatch(LiveTools tools, ClaimRows claims, Scarce scarce, BusinessCalendar calendar) {
    this.tools = tools;
    this.claims = claims;
    this.scarce = scarce;
    this.calendar = calendar;
  }

  /**
   * @throws DomainException conflict, if one of the buyers claims the same elsewhere at this moment
   */
  @Override
  public List<Outcome<Answer>> carryOut(Long id, List<Request> all) {
    Optional<Live> found = tools.find(id);
    if (found.isEmpty()) {
      return Collections.nCopies(all.size(), Outcome.failed(ToolStore.unknown(id)));
    }
    Live live = found.get();
    Instant now = calendar.now();
    List<String> buyers = all.stream().map(request -> request.wish().buyer()).distinct().toList();
    Known known = tools.known(live, buyers);
    Map<String, Integer> had = new HashMap<>(claims.counts(id, buyers));
    Outcome<Answer>[] outcomes = outcomes(all.size());
    Map<Integer, To> wanted = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      try {
        wanted.put(i, check(live, all.get(i).wish(), known, had, now));
      } catch (DomainException refused) {
        outcomes[i] = Outcome.failed(refused);
      }
    }
    give(live, all, wanted, outcomes, now);
    return Arrays.asList(outcomes);
  }

  @SuppressWarnings("unchecked")
  private static Outcome<Answer>[] outcomes(int size) {
    return new Outcome[size];
  }

  /** Time first, then who may, then how many the buyer has, those of this batch included. */
  private static To check(
      Live live, Coupons.Wish wish, Known known, Map<String, Integer> had, Instant now) {
    Tool tool = live.tool();
    live.requireClaimed(now);
    live.requireFor(known.tags(wish.buyer(), wish.tags()), wish.channel());
    if (live.type().points(tool.plan()) > 0) {
      throw Obstacle.FOR_POINTS.refusal(tool.name());
    }
    String code = live.type().code(tool.plan());
    if (!code.isEmpty() && !code.equalsIgnoreCase(wish.code().strip())) {
      throw DomainException.conflict("marketing.error.wrongCode");
    }
    int has = had.getOrDefault(wish.buyer(), 0);
    if (has >= live.type().claimsPerBuyer(tool.plan())) {
      throw Obstacle.CLAIM_LIMIT.refusal(has);
    }
    had.put(wish.buyer(), has + 1);
    return new To(wish.buyer(), has + 1, wish.channel());
  }

  /** Claims, then the coupon's row: the order everybody takes. */
  private void give(
      Live live,
      List<Request> all,
      Map<Integer, To> wanted,
      Outcome<Answer>[] outcomes,
      Instant now) {
    Tool tool = live.tool();
    boolean limited = live.type().claims(tool.plan()).isPresent();
    List<Integer> order = new ArrayList<>(wanted.keySet());
    if (limited && !order.isEmpty() && ranOut.getIfPresent(tool.id()) != null) {
      long left =
          Objects.requireNonNull(scarce.left(List.of(tool.id())).get(tool.id())).claims().orElse(0);
      refuse(tool, order, left, outcomes);
    }
    if (order.isEmpty()) {
      return;
    }
    Period validity = live.type().validity(tool.plan(), now, calendar.zone());
    Map<To, Long> ids =
        claims.insert(
            new Fresh(tool, "claim", validity, now), order.stream().map(wanted::get).toList());
    if (limited) {
      long taken = scarce.takeUpTo(tool.id(), Scarce.CLAIMS, 0, order.size());
      if (taken < order.size()) {
        ranOut.put(tool.id(), true);
        claims.delete(
            refuse(tool, order, taken, outcomes).stream()
                .map(one -> Objects.requireNonNull(ids.get(wanted.get(one))))
                .toList());
      } else {
        ranOut.invalidate(tool.id());
      }
    }
    for (Integer one : order) {
      long claim = Objects.requireNonNull(ids.get(wanted.get(one)));
      outcomes[one] =
          Outcome.of(
              all.get(one).answer().apply(new Claimed(claim, tool.id(), tool.name(), validity)));
    }
  }

  /** Refuses those for whom nothing is left, the last to come first; they leave the order. */
  private static List<Integer> refuse(
      Tool tool, List<Integer> order, long left, Outcome<Answer>[] outcomes) {
    List<Integer> late = order.subList((int) Math.clamp(left, 0, order.size()), order.size());
    List<Integer> refused = List.copyOf(late);
    late.clear();
    refused.forEach(one -> outcomes[one] = Outcome.failed(Obstacle.NONE_LEFT.refusal(tool.name())));
    return refused;
  }
}
