package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Requests sent again; run on both databases. */
abstract class IdempotencyScenario {
  @Autowired private ToolMarket market;
  @Autowired private Idempotency idempotency;
  @Autowired private Coupons coupons;
  @Autowired private ApplicationContext context;

  private long live(Stall stall) {
    return market.live(stall, "coupon", plan("five off", coupon(500, 50, 9)));
  }

  /** A claim under a key, as a node of the portal carries it out. */
  private Answer claim(Idempotency node, Stall stall, String key, String body, long coupon) {
    return market.as(
        stall.owner(),
        () ->
            node.once(
                key,
                "claim " + body,
                () ->
                    new Answer(
                        201, "{\"id\":" + coupons.claim(coupon, wish(body)).id() + "}", true)));
  }

  /** Another node: it shares the database, and nothing else. */
  private Idempotency otherNode() {
    return context.getAutowireCapableBeanFactory().createBean(Idempotency.class);
  }

  @Test
  void the_same_key_and_body_are_answered_alike_and_done_once() {
    Stall stall = market.stall("mi-same");
    long coupon = live(stall);

    Answer first = claim(idempotency, stall, "k-1", "b-1", coupon);
    Answer again = claim(idempotency, stall, "k-1", "b-1", coupon);

    assertThat(again).isEqualTo(first);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(1);
    assertThat(claim(idempotency, stall, "k-2", "b-1", coupon)).isNotEqualTo(first);
    claim(idempotency, stall, "", "b-1", coupon);
    claim(idempotency, stall, "", "b-1", coupon);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(4);
  }

  @Test
  void another_body_contradicts_and_another_account_has_keys_of_its_own() {
    Stall stall = market.stall("mi-other");
    Stall second = market.stall("mi-other-2");
    long coupon = live(stall);
    claim(idempotency, stall, "k-1", "b-1", coupon);

    market.refused(
        stall.owner(),
        () -> idempotency.once("k-1", "claim b-2", () -> new Answer(201, "{}", true)),
        "marketing.error.otherBody");
    claim(idempotency, second, "k-1", "b-1", live(second));
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(1);
    market.refused(
        stall.owner(),
        () -> idempotency.once("k".repeat(121), "x", () -> new Answer(201, "{}", true)),
        "marketing.error.key");
  }

  @Test
  void a_refusal_is_judged_again_and_an_answer_that_changed_nothing_is_not_kept() {
    Stall stall = market.stall("mi-refused");
    long coupon = market.live(stall, "coupon", plan("one each", coupon(500, 50, 1)));
    claim(idempotency, stall, "k-0", "b-1", coupon);

    for (int i = 0; i < 2; i++) {
      market.refused(
          stall.owner(),
          () -> claim(idempotency, stall, "k-1", "b-1", coupon),
          "marketing.error.claimLimit");
    }
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      market.as(
          stall.owner(),
          () ->
              idempotency.once(
                  "k-2", "price", () -> new Answer(409, "" + done.incrementAndGet(), false)));
    }
    assertThat(done).hasValue(2);
    assertThat(
            market.number(
                "select count(*) from marketing_request where account_id = ?", stall.owner().id()))
        .isEqualTo(1);
  }

  @Test
  void one_that_is_still_under_way_is_a_conflict() throws Exception {
    Stall stall = market.stall("mi-way");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<Answer> first =
          pool.submit(
              () ->
                  market.as(
                      stall.owner(),
                      () ->
                          idempotency.once(
                              "k-1",
                              "slow",
                              () -> {
                                begun.countDown();
                                await(go);
                                return new Answer(201, "done", true);
                              })));
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      market.refused(
          stall.owner(),
          () -> idempotency.once("k-1", "slow", () -> new Answer(201, "twice", true)),
          "marketing.error.underWay");
      go.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS).json()).isEqualTo("done");
    }
    assertThat(
            market
                .as(
                    stall.owner(),
                    () -> idempotency.once("k-1", "slow", () -> new Answer(201, "twice", true)))
                .json())
        .isEqualTo("done");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void the_same_request_on_two_nodes_at_once_is_done_once_and_answered_alike() throws Exception {
    Stall stall = market.stall("mi-nodes");
    long coupon = live(stall);
    List<Idempotency> nodes = List.of(idempotency, otherNode());
    for (int i = 0; i < 5; i++) {
      String key = "k-" + i;

      List<String> answers =
          rush(
              2,
              thread -> {
                try {
                  return claim(nodes.get(thread), stall, key, "b-" + key, coupon).json();
                } catch (DomainException second) {
                  assertThat(second.kind()).isEqualTo(DomainException.Kind.CONFLICT);
                  return claim(nodes.get(thread), stall, key, "b-" + key, coupon).json();
                }
              });

      assertThat(answers.getFirst()).isEqualTo(answers.getLast());
      assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(i + 1);
    }
  }

  @Test
  void an_answer_nobody_asks_for_any_more_is_forgotten() {
    Stall stall = market.stall("mi-old");
    market.as(
        stall.owner(), () -> idempotency.once("k-new", "r", () -> new Answer(201, "new", true)));
    market.as(
        stall.owner(), () -> idempotency.once("k-old", "r", () -> new Answer(201, "old", true)));
    market.set(
        "update marketing_request set answered_at = timestamp '2026-01-01 00:00:00'"
            + " where request_key = 'k-old' and account_id = ?",
        stall.owner().id());

    assertThat(idempotency.forget(1_000)).isEqualTo(1);
    assertThat(
            market
                .as(
                    stall.owner(),
                    () -> idempotency.once("k-old", "r", () -> new Answer(201, "again", true)))
                .json())
        .isEqualTo("again");
    assertThat(
            market
                .as(
                    stall.owner(),
                    () -> idempotency.once("k-new", "r", () -> new Answer(201, "again", true)))
                .json())
        .isEqualTo("new");
  }
}
