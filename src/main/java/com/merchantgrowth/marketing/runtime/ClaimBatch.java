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
import com.merchantgrowth.marketing.runtime.Idempotency.Kept;
import com.merchantgrowth.marketing.runtime.Idempotency.Keyed;
import com.merchantgrowth.marketing.runtime.LiveTools.Live;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Claims of one coupon in the caller's transaction, in the order they came: each with its own row,
 * key and answer, and as many statements for two hundred as for one. The unique key of a buyer's
 * ordinal keeps the limit, the conditional row of the coupon the total.
 */
@Component
class ClaimBatch {
  private static final int MOST_KNOWN = 10_000;

  private final LiveTools tools;
  private final BuyerStanding standing;
  private final ClaimRows claims;
  private final Scarce scarce;
  private final Idempotency requests;
  private final BusinessCalendar calendar;

  /**
   * Coupons that had run out when last taken from: what is left is looked at before anything is
   * written. Only where to look first; whether there are any again, the row says.
   */
  private final Cache<Long, Boolean> ranOut = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  ClaimBatch(
      LiveTools tools,
      BuyerStanding standing,
      ClaimRows claims,
      Scarce scarce,
      Idempotency requests,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.standing = standing;
    this.claims = claims;
    this.scarce = scarce;
    this.requests = requests;
    this.calendar = calendar;
  }

  /**
   * @return the outcome of each; a refusal is one and does not touch the others
   * @throws DomainException conflict, if one of the buyers claims the same elsewhere at this moment
   */
  List<Outcome<Answer>> carryOut(long id, List<Request> all) {
    Instant now = calendar.now();
    Outcome<Answer>[] outcomes = outcomes(all.size());
    Map<Keyed, Kept> before =
        requests.before(all.stream().flatMap(request -> request.key().stream()).toList());
    Live live = tools.find(id).orElse(null);
    List<String> buyers = all.stream().map(request -> request.wish().buyer()).distinct().toList();
    Known known =
        live == null || live.type().asked(live.tool().plan()).isEmpty()
            ? null
            : standing.known(live.tool(), buyers);
    Map<String, Integer> had = new HashMap<>(claims.counts(id, buyers));
    Map<Integer, To> wanted = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      Request request = all.get(i);
      try {
        Optional<Answer> earlier =
            request
                .key()
                .flatMap(key -> Optional.ofNullable(before.get(key)).map(kept -> kept.to(key)));
        if (earlier.isPresent()) {
          outcomes[i] = Outcome.of(earlier.get());
        } else if (live == null) {
          throw ToolStore.unknown(id);
        } else {
          wanted.put(i, check(live, request, known, had, now));
        }
      } catch (DomainException refused) {
        outcomes[i] = Outcome.failed(refused);
      }
    }
    if (live != null && !wanted.isEmpty()) {
      give(live, all, wanted, outcomes, now);
    }
    lookAgain(all, outcomes);
    return Arrays.asList(outcomes);
  }

  /**
   * A request that was refused may be under way on another node too, and have been carried out
   * there since its key was looked up: then that is its answer.
   */
  private void lookAgain(List<Request> all, Outcome<Answer>[] outcomes) {
    Map<Keyed, Integer> refused = new HashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i].failure().filter(ClaimBatch::taken).isPresent()) {
        int place = i;
        all.get(i).key().ifPresent(key -> refused.put(key, place));
      }
    }
    requests
        .before(refused.keySet())
        .forEach(
            (key, kept) ->
                outcomes[Objects.requireNonNull(refused.get(key))] = Outcome.of(kept.to(key)));
  }

  private static boolean taken(RuntimeException failure) {
    return failure instanceof DomainException refusal
        && refusal.kind() == DomainException.Kind.CONFLICT;
  }

  @SuppressWarnings("unchecked")
  private static Outcome<Answer>[] outcomes(int size) {
    return new Outcome[size];
  }

  /** Time first, then who may, then how many the buyer has, those of this batch included. */
  private static To check(
      Live live, Request request, @Nullable Known known, Map<String, Integer> had, Instant now) {
    Tool tool = live.tool();
    Coupons.Wish wish = request.wish();
    live.requireClaimed(now);
    LiveTools.requireFor(
        live, () -> Objects.requireNonNull(known).tags(wish.buyer(), wish.tags()), wish.channel());
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

  /** Claims, then the coupon's row, then answers: the order everybody takes. */
  private void give(
      Live live,
      List<Request> all,
      Map<Integer, To> wanted,
      Outcome<Answer>[] outcomes,
      Instant now) {
    Tool tool = live.tool();
    boolean limited = live.type().claims(tool.plan()).isPresent();
    List<Integer> order = new ArrayList<>(wanted.keySet());
    if (limited && ranOut.getIfPresent(tool.id()) != null) {
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
    Map<Keyed, Answer> kept = new HashMap<>();
    for (Integer one : order) {
      Claimed claimed =
          new Claimed(
              Objects.requireNonNull(ids.get(wanted.get(one))), tool.id(), tool.name(), validity);
      Answer answer = all.get(one).answer().apply(claimed);
      outcomes[one] = Outcome.of(answer);
      all.get(one).key().ifPresent(key -> kept.put(key, answer));
    }
    requests.keep(kept);
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
