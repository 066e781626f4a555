package com.merchantgrowth.product.sku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stock under people, programs and a rush; run on both databases. */
abstract class StockScenario {
  private static final int THREADS = 8;

  @Autowired private SkuMarket market;
  @Autowired private Stock stock;
  @Autowired private StockChanges changes;
  @Autowired private SkuCatalogue catalogue;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private long sumOfLedger(Sku sku) {
    return jdbc.sql("select coalesce(sum(delta), 0) from sku_stock_entry where sku_id = ?")
        .param(sku.id())
        .query(Long.class)
        .single();
  }

  /** The same work on all threads at once, each with its number. */
  private static <T> List<T> rush(int threads, IntFunction<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(
            pool.submit(
                () -> {
                  start.await(20, TimeUnit.SECONDS);
                  return work.apply(number);
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> one : running) {
        answers.add(one.get(60, TimeUnit.SECONDS));
      }
      return answers;
    }
  }

  @Test
  void a_rush_takes_exactly_what_is_there_and_every_piece_has_its_row() throws Exception {
    ShopRef shop = market.shop("stk-rush");
    Sku sku = market.sku(shop, "R1", 50);

    List<Integer> taken =
        rush(
            THREADS,
            thread -> {
              int got = 0;
              for (int i = 0; i < 15; i++) {
                if (stock.take(sku.id(), 1, "order", "o-" + thread + "-" + i)) {
                  got++;
                }
              }
              return got;
            });

    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    assertThat(market.now(shop, "R1").stock()).isZero();
    assertThat(sumOfLedger(sku)).isZero();
    assertThat(stock.ledger(sku.id(), 100)).hasSize(51);
  }

  @Test
  void takes_and_returns_at_once_lose_nothing() throws Exception {
    ShopRef shop = market.shop("stk-both");
    Sku sku = market.sku(shop, "B1", 5);

    List<Integer> kept =
        rush(
            THREADS,
            thread -> {
              int held = 0;
              for (int i = 0; i < 10; i++) {
                String reference = thread + "-" + i;
                boolean took = stock.take(sku.id(), 2, "order", reference);
                if (took && i % 3 == 0) {
                  held += 2;
                } else if (took) {
                  stock.giveBack(sku.id(), 2, "order_back", reference);
                }
              }
              return held;
            });

    long left = market.now(shop, "B1").stock();
    assertThat(left).isNotNegative();
    assertThat(left + kept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    assertThat(sumOfLedger(sku)).isEqualTo(left);
  }

  @Test
  void more_than_there_is_is_refused_and_leaves_no_row() {
    ShopRef shop = market.shop("stk-short");
    Sku sku = market.sku(shop, "S1", 3);

    assertThat(stock.take(sku.id(), 4, "order", "o-1")).isFalse();
    assertThat(stock.take(sku.id(), 3, "order", "o-1")).isTrue();
    assertThat(stock.take(sku.id(), 1, "order", "o-2")).isFalse();

    assertThat(stock.ledger(sku.id(), 10)).extracting(StockEntry::delta).containsExactly(-3L, 3L);
    assertThat(stock.giveBack(sku.id(), 1_000_000_000, "order_back", "o-1")).isTrue();
    assertThat(stock.giveBack(sku.id(), 1, "order_back", "o-3")).isFalse();
    assertThat(stock.take(-1, 1, "order", "o-4")).isFalse();
  }

  @Test
  void a_reference_moves_a_sku_once_and_a_refused_one_undoes_its_transaction() {
    ShopRef shop = market.shop("stk-once");
    Sku sku = market.sku(shop, "O1", 9);
    stock.take(sku.id(), 2, "order", "o-1");

    assertThatThrownBy(() -> stock.take(sku.id(), 2, "order", "o-1"))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(market.now(shop, "O1").stock()).isEqualTo(7);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              stock.take(sku.id(), 5, "order", "o-2");
              status.setRollbackOnly();
            });
    assertThat(market.now(shop, "O1").stock()).isEqualTo(7);
    assertThat(sumOfLedger(sku)).isEqualTo(7);
  }

  @Test
  void quantities_reasons_and_references_have_limits() {
    Sku sku = market.sku(market.shop("stk-limits"), "L1", 9);

    assertThatThrownBy(() -> stock.take(sku.id(), 0, "order", "x"))
        .hasMessageContaining("product.stock.error.quantity");
    assertThatThrownBy(() -> stock.giveBack(sku.id(), -1, "order", "x"))
        .hasMessageContaining("product.stock.error.quantity");
    assertThatThrownBy(() -> stock.take(sku.id(), 1, "Order 1", "x"))
        .hasMessageContaining("product.stock.error.reason");
    assertThatThrownBy(() -> stock.take(sku.id(), 1, "order", " "))
        .hasMessageContaining("product.stock.error.reference");
    assertThatThrownBy(() -> stock.take(sku.id(), 1, "order", "x".repeat(101)))
        .hasMessageContaining("product.stock.error.reference");
  }

  @Test
  void taking_is_two_statements() {
    Sku sku = market.sku(market.shop("stk-sql"), "Q1", 9);

    assertThat(SqlCount.of(() -> stock.take(sku.id(), 1, "order", "o-1"))).isEqualTo(2);
  }

  @Test
  void the_same_request_sent_often_and_at_once_moves_once() throws Exception {
    ShopRef shop = market.shop("stk-repeat");
    Sku sku = market.sku(shop, "A1", 10);
    AccountRef owner = market.member(shop, MemberRole.OPERATOR);

    List<StockChanges.Changed> answers =
        rush(
            THREADS,
            thread -> people.as(owner, () -> changes.change(shop.code(), "A1", -4, "request-1")));

    assertThat(answers).extracting(StockChanges.Changed::stock).containsOnly(6L);
    assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
    assertThat(market.now(shop, "A1").stock()).isEqualTo(6);
    StockEntry newest = stock.ledger(sku.id(), 1).getFirst();
    assertThat(newest.actor()).isEqualTo(owner.username());
    assertThat(newest.reasonKey()).isEqualTo("product.stock.reason.edit");
    refused(owner, shop, "A1", -5, "request-1", "product.stock.error.reused");
  }

  private void refused(
      AccountRef who, ShopRef shop, String code, int delta, String reference, String key) {
    assertThatThrownBy(
            () -> people.run(who, () -> changes.change(shop.code(), code, delta, reference)))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void changes_by_people_are_refused_with_the_reason() {
    ShopRef shop = market.shop("stk-people");
    market.sku(shop, "P1", 10);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef stranger = market.member(market.shop("stk-stranger"), MemberRole.OWNER);

    refused(owner, shop, "P1", -11, "r-1", "product.stock.error.short");
    refused(owner, shop, "P1", 0, "r-2", "product.stock.error.delta");
    refused(owner, shop, "P1", 1_000_000_000, "r-3", "product.stock.error.full");
    refused(owner, shop, "P9", 1, "r-4", "product.sku.error.unknown");
    refused(
        market.member(shop, MemberRole.VIEWER),
        shop,
        "P1",
        1,
        "r-5",
        "merchant.error.area.operate");
    refused(stranger, shop, "P1", 1, "r-6", "merchant.error.unknown");
    assertThat(market.now(shop, "P1").stock()).isEqualTo(10);
    assertThatThrownBy(() -> people.run(stranger, () -> catalogue.ledger(shop.id(), "P1", 5)))
        .hasMessageContaining("merchant.error.unknown");
    assertThat(people.as(owner, () -> catalogue.ledger(shop.id(), "P1", 5))).hasSize(1);
  }
}
