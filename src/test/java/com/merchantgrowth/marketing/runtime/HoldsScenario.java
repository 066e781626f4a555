package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.ask;
import static com.merchantgrowth.marketing.runtime.ToolMarket.flash;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.SqlCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Pieces kept before payment, each given back once; run on both databases. */
abstract class HoldsScenario {
  private static final String LATE = "timestamp '2026-01-01 00:00:00'";

  @Autowired private ToolMarket market;
  @Autowired private Holds holds;
  @Autowired private HoldQueue queue;
  @Autowired private Orders orders;
  @Autowired private Sweep sweep;
  @Autowired private ToolPublishing publishing;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private PlatformTransactionManager transactions;

  /** A sale of ten pieces out of thirty. */
  private final class Booth {
    final Stall stall;
    final Sku sku;
    final long sale;

    Booth(String code, int perBuyer) {
      stall = market.stall(code);
      sku = market.sku(stall, "F", 30);
      sale =
          market.live(
              stall, "flash", flash("sale", new FlashTerms.Item(sku.id(), 5_900, 10, perBuyer)));
    }

    Holds.Held hold(String buyer, int pieces) {
      return market.as(stall.owner(), () -> holds.hold(sale, wish(buyer, "F", pieces)));
    }

    boolean release(long hold) {
      return market.as(stall.owner(), () -> holds.release(sale, hold));
    }

    void refused(String buyer, int pieces, String key) {
      market.refused(stall.owner(), () -> holds.hold(sale, wish(buyer, "F", pieces)), key);
    }

    void ended(long hold) {
      market.set("update marketing_hold set expires_at = " + LATE + " where id = ?", hold);
    }

    void end() {
      market.as(
          stall.owner(),
          () -> {
            publishing.end(stall.code(), sale);
            return true;
          });
    }

    void stands(long normal, long taken) {
      assertThat(market.stock(stall, "F")).isEqualTo(normal);
      assertThat(market.taken(sale, Scarce.STOCK)).isEqualTo(taken);
      market.soundStock(sku);
    }
  }

  @Test
  void a_buyer_gets_as_many_as_one_may_and_all_together_what_there_is() {
    Booth booth = new Booth("mh-limit", 4);

    booth.hold("b-1", 3);
    booth.refused("b-1", 2, "marketing.error.buyerLimit");
    booth.refused("b-2", 5, "marketing.error.buyerLimit");
    booth.hold("b-1", 1);
    booth.hold("b-2", 4);
    booth.refused("b-3", 3, "marketing.error.soldOut");
    booth.hold("b-3", 2);

    booth.stands(20, 10);
    // what was refused for lack of pieces does not count for the buyer
    assertThat(
            market.number(
                "select units from marketing_taken where tool_id = ? and buyer = 'b-3'",
                booth.sale))
        .isEqualTo(2);
  }

  /** So many pieces each, in the order they come: {@code z 4}. */
  private static List<HoldQueue.Request> requests(String... wishes) {
    return Stream.of(wishes)
        .map(wish -> wish.split(" "))
        .map(
            wish ->
                new HoldQueue.Request(
                    wish(wish[0], "F", Integer.parseInt(wish[1])),
                    Optional.empty(),
                    held -> new Idempotency.Answer(201, String.valueOf(held.id()), true)))
        .toList();
  }

  private List<String> together(Booth booth, String... wishes) {
    return words(queue.together(new HoldQueue.Item(booth.sale, "F"), requests(wishes)));
  }

  private static List<String> words(List<Outcome<Idempotency.Answer>> outcomes) {
    return outcomes.stream()
        .map(
            one ->
                one.failure()
                    .map(failed -> ((DomainException) failed).key().replaceAll(".*\\.", ""))
                    .orElse("kept"))
        .toList();
  }

  @Test
  void each_of_those_that_arrive_together_is_told_its_own() {
    Booth booth = new Booth("mh-together", 4);

    assertThat(together(booth, "z 2", "b 4", "z 2", "z 1"))
        .containsExactly("kept", "kept", "kept", "buyerLimit");
    booth.stands(20, 8);
    assertThat(together(booth, "c 3", "d 1", "e 1"))
        .as("two are left: who wants three gets none, who wants one does")
        .containsExactly("soldOut", "kept", "kept");
    booth.stands(20, 10);
    assertThat(
            SqlCount.statements(
                () -> {
                  assertThat(together(booth, "c 1", "g 1")).containsOnly("soldOut");
                  return true;
                }))
        .as("sold out is answered without writing")
        .allMatch(sql -> sql.startsWith("select"));

    long given =
        market.number(
            "select id from marketing_hold where tool_id = ? and buyer = 'b'", booth.sale);
    assertThat(booth.release(given)).isTrue();
    assertThat(together(booth, "c 3", "g 1", "h 1")).containsExactly("kept", "kept", "soldOut");
    booth.stands(20, 10);
  }

  @Test
  void many_reservations_cost_as_many_statements_as_one() {
    Stall stall = market.stall("mh-cost");
    Sku sku = market.sku(stall, "F", 1_000);
    long sale =
        market.live(stall, "flash", flash("sale", new FlashTerms.Item(sku.id(), 5_900, 900, 4)));
    HoldQueue.Item item = new HoldQueue.Item(sale, "F");
    String[] many = IntStream.range(0, 150).mapToObj(i -> "m-" + i + " 1").toArray(String[]::new);
    queue.together(item, requests("a 1"));

    int one = SqlCount.of(() -> queue.together(item, requests("b 1")));
    assertThat(SqlCount.of(() -> queue.together(item, requests(many))))
        .isEqualTo(one)
        .isLessThanOrEqualTo(6);
    int again = SqlCount.of(() -> queue.together(item, requests("b 1")));
    assertThat(SqlCount.of(() -> queue.together(item, requests(many)))).isEqualTo(again);
    assertThat(market.taken(sale, Scarce.STOCK)).isEqualTo(303);
  }

  @Test
  void a_hold_given_up_is_given_back_once() {
    Booth booth = new Booth("mh-release", 4);
    Holds.Held held = booth.hold("b-1", 4);

    assertThat(booth.release(held.id())).isTrue();
    assertThat(booth.release(held.id())).isFalse();
    booth.stands(20, 0);
    assertThat(booth.hold("b-1", 4).unitPrice()).isEqualTo(5_900);
  }

  @Test
  void release_and_sweep_at_once_give_back_once() throws Exception {
    Booth booth = new Booth("mh-both", 0);
    for (int i = 0; i < 8; i++) {
      Holds.Held kept = booth.hold("b-kept", 1);
      Holds.Held held = booth.hold("b-" + i, 1);
      booth.ended(held.id());
      rush(
          3,
          thread -> {
            if (thread == 0) {
              return booth.release(held.id());
            }
            sweep.sweep();
            return false;
          });
      assertThat(market.taken(booth.sale, Scarce.STOCK)).isEqualTo(1);
      booth.release(kept.id());
      booth.stands(20, 0);
    }
  }

  @Test
  void a_hold_that_has_ended_is_good_for_no_order_and_is_swept_once() {
    Booth booth = new Booth("mh-ended", 2);
    Holds.Held held = booth.hold("b-1", 2);
    Ask ask = ask(booth.stall, "b-1", "F", 2);
    booth.ended(held.id());

    // before the sweep the two pieces still count as had, so they cost what they cost
    Orders.Placed late = market.as(booth.stall.owner(), () -> orders.place("k-1", ask, 11_800));
    assertThat(late.placed()).isFalse();
    assertThat(late.answer().orElseThrow().quote().payable()).isEqualTo(19_800);

    sweep.sweep();
    sweep.sweep();
    booth.stands(20, 0);
    assertThat(market.as(booth.stall.owner(), () -> orders.place("k-1", ask, 11_800)).placed())
        .isTrue();
    booth.stands(20, 2);
  }

  @Test
  void an_order_uses_a_hold_and_what_it_does_not_need_goes_back() {
    Booth booth = new Booth("mh-use", 4);
    Holds.Held held = booth.hold("b-1", 4);

    assertThat(
            market
                .as(
                    booth.stall.owner(),
                    () -> orders.place("k-1", ask(booth.stall, "b-1", "F", 3), 17_700))
                .placed())
        .isTrue();

    booth.stands(20, 3);
    assertThat(booth.release(held.id())).isFalse();
    assertThat(
            market.number(
                "select units from marketing_taken where tool_id = ? and buyer = 'b-1'",
                booth.sale))
        .isEqualTo(3);
    market.as(booth.stall.owner(), () -> orders.cancel("k-1/mh-use"));
    booth.stands(20, 0);
  }

  @Test
  void a_live_hold_keeps_its_price_when_the_sale_is_stopped() {
    Booth booth = new Booth("mh-stopped", 4);
    booth.hold("b-1", 2);
    market.as(
        booth.stall.owner(),
        () -> {
          publishing.pause(booth.stall.code(), booth.sale);
          return true;
        });
    booth.refused("b-2", 1, "marketing.error.paused");

    assertThat(
            market
                .as(
                    booth.stall.owner(),
                    () -> orders.place("k-1", ask(booth.stall, "b-1", "F", 2), 11_800))
                .placed())
        .isTrue();
    assertThat(
            market
                .as(
                    booth.stall.owner(),
                    () -> orders.place("k-2", ask(booth.stall, "b-2", "F", 2), 19_800))
                .placed())
        .isTrue();
    booth.stands(18, 2);
  }

  @Test
  void after_the_sale_pieces_go_back_to_the_normal_stock() {
    Booth booth = new Booth("mh-over", 4);
    Holds.Held held = booth.hold("b-1", 3);
    Holds.Held swept = booth.hold("b-2", 2);
    market.as(
        booth.stall.owner(), () -> orders.place("k-1", ask(booth.stall, "b-3", "F", 1), 5_900));

    booth.end();
    booth.stands(24, 6);
    booth.release(held.id());
    booth.stands(27, 3);
    booth.ended(swept.id());
    sweep.sweep();
    booth.stands(29, 1);
    market.as(booth.stall.owner(), () -> orders.cancel("k-1/mh-over"));
    booth.stands(30, 0);
    sweep.sweep();
    booth.stands(30, 0);
  }

  @Test
  void the_clock_ends_a_sale_too_and_the_sweep_brings_its_pieces_back() {
    Booth booth = new Booth("mh-clock", 4);
    booth.hold("b-1", 3);
    market.set("update marketing_tool set ends_at = " + LATE + " where id = ?", booth.sale);

    sweep.sweep();
    booth.stands(27, 3);
    sweep.sweep();
    booth.stands(27, 3);
  }

  @Test
  void pieces_given_back_while_the_shop_ended_the_sale_are_not_forgotten() {
    Booth booth = new Booth("mh-race", 4);
    booth.hold("b-1", 3);
    booth.end();
    // as after a release that had still seen the sale running
    market.set("update marketing_scarce set taken = taken - 3 where tool_id = ?", booth.sale);
    market.set("update marketing_hold set status = 'released' where tool_id = ?", booth.sale);

    sweep.sweep();
    booth.stands(30, 0);
  }

  @Test
  void between_sessions_nothing_is_kept() {
    Stall stall = market.stall("mh-between");
    Sku sku = market.sku(stall, "F", 30);
    ToolPlan whole = flash("sale", new FlashTerms.Item(sku.id(), 5_900, 10, 0));
    FlashTerms terms = (FlashTerms) whole.terms();
    long sale =
        market.live(
            stall,
            "flash",
            whole.withTerms(
                new FlashTerms(
                    List.of(
                        new Period(whole.start(), whole.start().plusSeconds(60)),
                        new Period(whole.end().minusSeconds(60), whole.end())),
                    terms.items(),
                    true,
                    600,
                    0)));

    market.refused(
        stall.owner(),
        () -> holds.hold(sale, wish("b-1", "F", 1)),
        "marketing.error.betweenSessions");
    assertThat(market.taken(sale, Scarce.STOCK)).isZero();
  }

  @Test
  void wrong_wishes_are_refused_with_the_reason() {
    Booth booth = new Booth("mh-wrong", 0);
    Sku other = market.sku(booth.stall, "N", 5);
    Stall stranger = market.stall("mh-wrong-2");

    market.refused(
        booth.stall.owner(),
        () -> holds.hold(booth.sale, wish("b-1", "nope", 1)),
        "marketing.error.sku");
    market.refused(
        booth.stall.owner(),
        () -> holds.hold(booth.sale, wish("b-1", other.code(), 1)),
        "marketing.error.notInSale");
    market.refused(booth.stall.owner(), () -> wish("b-1", "F", 0), "marketing.error.range");
    market.refused(booth.stall.owner(), () -> wish("张三", "F", 1), "marketing.error.buyer");
    Holds.Held held = booth.hold("b-1", 1);
    market.refused(
        stranger.owner(),
        () -> holds.hold(booth.sale, wish("b-1", "F", 1)),
        "marketing.error.unknown");
    market.refused(
        stranger.owner(), () -> holds.release(booth.sale, held.id()), "marketing.error.unknown");
    market.refused(
        booth.stall.owner(), () -> holds.release(booth.sale, -1), "marketing.error.noHold");
    market.set("update sku set status = 'OFF' where id = ?", booth.sku.id());
    booth.refused("b-2", 1, "marketing.error.offSale");
    booth.stands(20, 1);
  }

  @Test
  void a_rush_keeps_exactly_what_is_there() throws Exception {
    Booth booth = new Booth("mh-rush", 2);

    List<Integer> kept =
        rush(
            16,
            thread -> {
              int mine = 0;
              for (int i = 0; i < 3; i++) {
                mine +=
                    market.done(
                            booth.stall.owner(),
                            () -> holds.hold(booth.sale, wish("b-" + thread % 8, "F", 1)))
                        ? 1
                        : 0;
              }
              return mine;
            });

    assertThat(kept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
    booth.stands(20, 10);
    assertThat(
            market.number("select max(units) from marketing_taken where tool_id = ?", booth.sale))
        .isLessThanOrEqualTo(2);
  }

  /** A node shares the database with the others, and nothing else. */
  private record Node(HoldQueue queue, Idempotency requests) {}

  private Node node() {
    Idempotency requests = beans.createBean(Idempotency.class);
    return new Node(
        new HoldQueue(
            beans.getBean(LiveTools.class),
            beans.createBean(HoldBatch.class),
            requests,
            transactions),
        requests);
  }

  @Test
  void two_nodes_on_one_database_never_keep_more_than_there_is_and_each_key_once()
      throws Exception {
    Stall stall = market.stall("mh-nodes");
    Sku sku = market.sku(stall, "F", 100);
    long sale =
        market.live(stall, "flash", flash("sale", new FlashTerms.Item(sku.id(), 5_900, 60, 1)));
    List<Node> nodes = List.of(node(), node());
    Map<String, Set<String>> answers = new ConcurrentHashMap<>();

    // every buyer asks on both nodes under the same key, at about the same time
    rush(
        16,
        thread -> {
          for (int i = 0; i < 20; i++) {
            String buyer = "b-" + (thread / 2 * 20 + i);
            String answer = told(nodes.get(thread % 2), stall, sale, buyer);
            answers.computeIfAbsent(buyer, none -> ConcurrentHashMap.newKeySet()).add(answer);
          }
          return true;
        });

    assertThat(market.taken(sale, Scarce.STOCK)).isEqualTo(60);
    assertThat(market.number("select count(*) from marketing_hold where tool_id = ?", sale))
        .isEqualTo(60);
    assertThat(
            market.number(
                "select count(*) from marketing_taken where tool_id = ? and units = 1", sale))
        .as("one a buyer")
        .isEqualTo(60);
    List<Set<String>> kept =
        answers.values().stream()
            .filter(all -> all.stream().anyMatch(one -> !one.contains(".")))
            .toList();
    assertThat(kept).hasSize(60).as("one answer a key").allMatch(all -> all.size() == 1);
    assertThat(answers.values().stream().flatMap(Set::stream).filter(one -> one.contains(".")))
        .allMatch("marketing.error.soldOut"::equals);
    market.soundStock(sku);
  }

  /** The id of the hold, or the refusal; what is told to come again comes again. */
  private String told(Node node, Stall stall, long sale, String buyer) {
    for (int i = 0; i < 20; i++) {
      try {
        return market
            .as(
                stall.owner(),
                () ->
                    node.requests()
                        .alone(
                            "key-" + buyer,
                            "hold " + buyer,
                            key ->
                                node.queue()
                                    .hold(
                                        sale,
                                        new HoldQueue.Request(
                                            wish(buyer, "F", 1),
                                            key,
                                            held ->
                                                new Idempotency.Answer(
                                                    201, String.valueOf(held.id()), true)))))
            .json();
      } catch (DomainException refused) {
        if (!refused.key().equals("marketing.error.atOnce")) {
          return refused.key();
        }
      }
    }
    return "marketing.error.atOnce";
  }

  @Test
  void what_one_node_gives_back_the_other_keeps_again_though_both_knew_it_was_sold_out() {
    Booth booth = new Booth("mh-nodes-back", 0);
    Node one = node();
    Node other = node();
    assertThat(together(one, booth, "a 6", "b 4", "c 1"))
        .containsExactly("kept", "kept", "soldOut");
    assertThat(together(other, booth, "d 1")).as("learns it").containsExactly("soldOut");
    for (Node node : List.of(one, other)) {
      assertThat(
              SqlCount.statements(
                  () -> {
                    assertThat(together(node, booth, "e 1", "f 2")).containsOnly("soldOut");
                    return true;
                  }))
          .as("sold out is answered without writing")
          .allMatch(sql -> sql.startsWith("select"));
    }

    // released through the portal of the test, which is neither of the two
    assertThat(booth.release(holdOf(booth, "b"))).isTrue();
    assertThat(together(other, booth, "g 3", "h 2", "i 1"))
        .as("there are four again")
        .containsExactly("kept", "soldOut", "kept");
    assertThat(together(one, booth, "j 1")).containsExactly("soldOut");
    assertThat(booth.release(holdOf(booth, "i"))).isTrue();
    assertThat(together(one, booth, "j 1")).containsExactly("kept");
    assertThat(together(other, booth, "k 1")).containsExactly("soldOut");
    booth.stands(20, 10);
  }

  private long holdOf(Booth booth, String buyer) {
    return market.number(
        "select id from marketing_hold where tool_id = ? and buyer = ?", booth.sale, buyer);
  }

  private static List<String> together(Node node, Booth booth, String... wishes) {
    return words(node.queue().together(new HoldQueue.Item(booth.sale, "F"), requests(wishes)));
  }
}
