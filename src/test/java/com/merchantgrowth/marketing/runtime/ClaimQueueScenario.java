package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.rush;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.runtime.ClaimQueue.Request;
import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.Idempotency.Keyed;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.SqlCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Claims that arrive together; run on both databases. */
abstract class ClaimQueueScenario {
  @Autowired private ToolMarket market;
  @Autowired private ClaimQueue queue;
  @Autowired private Coupons coupons;
  @Autowired private Scarce scarce;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private PlatformTransactionManager transactions;

  private static Request request(String buyer, Optional<Keyed> key) {
    return new Request(
        wish(buyer), key, claimed -> new Answer(201, String.valueOf(claimed.id()), true));
  }

  private static Request request(String buyer) {
    return request(buyer, Optional.empty());
  }

  private List<Outcome<Answer>> together(long coupon, List<Request> requests) {
    return queue.together(coupon, requests);
  }

  /** {@code given}, or the sentence of the refusal. */
  private static List<String> words(List<Outcome<Answer>> outcomes) {
    return outcomes.stream()
        .map(
            one ->
                one.failure()
                    .map(failed -> ((DomainException) failed).key().replaceAll(".*\\.", ""))
                    .orElse("given"))
        .toList();
  }

  private long claims(long coupon) {
    return market.number("select count(*) from marketing_claim where tool_id = ?", coupon);
  }

  /** | buyer, in the order they come | what each is told | with three coupons, two a buyer | */
  @Test
  void each_of_a_batch_is_told_its_own_and_the_first_to_come_are_served() {
    Stall stall = market.stall("cq-mixed");
    long coupon = market.live(stall, "coupon", plan("three", coupon(500, 3, 2)));

    assertThat(
            words(
                together(
                    coupon,
                    List.of(request("z"), request("z"), request("z"), request("b"), request("a")))))
        .containsExactly("given", "given", "claimLimit", "given", "noneLeft");
    assertThat(claims(coupon)).isEqualTo(3);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(3);
    assertThat(
            market.number(
                "select max(ordinal) from marketing_claim where tool_id = ? and buyer = 'z'",
                coupon))
        .isEqualTo(2);
  }

  @Test
  void a_batch_looks_at_the_audience_of_all_at_once() {
    Stall stall = market.stall("cq-audience");
    long listed =
        market.live(
            stall,
            "coupon",
            ToolMarket.forBuyers(
                plan("listed", coupon(500, 0, 1)), Set.of(), Set.of(ToolAudience.LISTED)));
    market.set("insert into marketing_buyer_list (tool_id, buyer) values (?, 'in')", listed);

    assertThat(words(together(listed, List.of(request("out"), request("in")))))
        .containsExactly("notForBuyer", "given");
    assertThat(words(together(-1, List.of(request("in"))))).containsExactly("unknown");
  }

  @Test
  void two_hundred_cost_as_many_statements_as_one() {
    Stall stall = market.stall("cq-cost");
    long coupon = market.live(stall, "coupon", plan("many", coupon(500, 10_000, 1)));
    together(coupon, List.of(request("first")));
    int one = statements(coupon, keyed(stall, 0, 1));
    assertThat(statements(coupon, keyed(stall, 1, 200))).isEqualTo(one).isLessThanOrEqualTo(6);
    assertThat(claims(coupon)).isEqualTo(202);
  }

  private int statements(long coupon, List<Request> requests) {
    return SqlCount.of(() -> assertThat(words(together(coupon, requests))).containsOnly("given"));
  }

  private static List<Request> keyed(Stall stall, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i -> request("b-" + i, Optional.of(new Keyed(stall.owner().id(), "k-" + i, "f-" + i))))
        .toList();
  }

  @Test
  void a_key_in_a_batch_is_answered_as_before_and_another_body_contradicts() {
    Stall stall = market.stall("cq-keys");
    long coupon = market.live(stall, "coupon", plan("many", coupon(500, 100, 1)));
    List<Outcome<Answer>> first = together(coupon, keyed(stall, 0, 3));

    List<Request> again = new ArrayList<>(keyed(stall, 0, 3));
    again.add(request("b-9", Optional.of(new Keyed(stall.owner().id(), "k-1", "other"))));
    List<Outcome<Answer>> second = together(coupon, again);

    assertThat(second.subList(0, 3)).isEqualTo(first);
    assertThat(words(second)).containsExactly("given", "given", "given", "otherBody");
    assertThat(claims(coupon)).isEqualTo(3);
  }

  @Test
  void sold_out_is_answered_without_writing_and_opens_again_when_there_is_more() {
    Stall stall = market.stall("cq-out");
    long coupon = market.live(stall, "coupon", plan("two", coupon(500, 2, 1)));
    assertThat(words(together(coupon, List.of(request("a"), request("b"), request("c")))))
        .containsExactly("given", "given", "noneLeft");

    List<String> asked =
        SqlCount.statements(
            () -> {
              assertThat(words(together(coupon, List.of(request("c"), request("d")))))
                  .containsExactly("noneLeft", "noneLeft");
              return true;
            });
    assertThat(asked).allMatch(sql -> sql.startsWith("select"), "it only reads");

    scarce.raise(coupon, Scarce.CLAIMS, 0, 1);
    assertThat(words(together(coupon, List.of(request("c"), request("d")))))
        .containsExactly("given", "noneLeft");
    scarce.raise(coupon, Scarce.CLAIMS, 0, 5);
    assertThat(words(together(coupon, List.of(request("d"), request("e")))))
        .containsExactly("given", "given");
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(5).isEqualTo(claims(coupon));
  }

  /** The answer of one cannot be written: the others get theirs, and it leaves nothing behind. */
  @Test
  void one_that_breaks_the_batch_does_not_break_the_others() throws Exception {
    Stall stall = market.stall("cq-broken");
    long coupon = market.live(stall, "coupon", plan("many", coupon(500, 100, 1)));

    List<String> got =
        rush(
            16,
            thread ->
                market.as(
                    stall.owner(),
                    () -> {
                      try {
                        return coupons
                            .claim(
                                coupon,
                                wish("b-" + thread),
                                "k-" + thread,
                                "r",
                                claimed -> {
                                  if (thread % 8 == 3) {
                                    throw new IllegalStateException("cannot be written");
                                  }
                                  return new Answer(201, "given", true);
                                })
                            .json();
                      } catch (IllegalStateException broken) {
                        return broken.getMessage();
                      }
                    }));

    for (int i = 0; i < got.size(); i++) {
      assertThat(got.get(i)).isEqualTo(i % 8 == 3 ? "cannot be written" : "given");
    }
    assertThat(claims(coupon)).isEqualTo(14).isEqualTo(market.taken(coupon, Scarce.CLAIMS));
  }

  /** A node shares the database with the others, and nothing else. */
  private record Node(ClaimQueue queue, Idempotency requests) {}

  private Node node() {
    Idempotency requests = beans.createBean(Idempotency.class);
    return new Node(
        new ClaimQueue(
            beans.getBean(LiveTools.class),
            beans.createBean(ClaimBatch.class),
            requests,
            transactions),
        requests);
  }

  @Test
  void two_nodes_on_one_database_never_give_too_many_and_each_key_once() throws Exception {
    Stall stall = market.stall("cq-nodes");
    long coupon = market.live(stall, "coupon", plan("hundred", coupon(500, 100, 1)));
    List<Node> nodes = List.of(node(), node());
    Map<String, Set<String>> answers = new ConcurrentHashMap<>();

    // every buyer asks on both nodes under the same key, at about the same time
    rush(
        16,
        thread -> {
          Node node = nodes.get(thread % 2);
          for (int i = 0; i < 40; i++) {
            String buyer = "b-" + (thread / 2 * 40 + i);
            String answer = ask(node, stall, coupon, buyer);
            answers.computeIfAbsent(buyer, none -> ConcurrentHashMap.newKeySet()).add(answer);
          }
          return true;
        });

    assertThat(claims(coupon)).isEqualTo(100);
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(100);
    Map<String, Set<String>> given =
        answers.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(one -> !one.contains(".")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(given).hasSize(100);
    assertThat(given.values()).as("one answer a key").allMatch(all -> all.size() == 1);
    assertThat(answers.values().stream().flatMap(Set::stream).filter(one -> one.contains(".")))
        .allMatch("marketing.error.noneLeft"::equals);
  }

  /** The id of the claim, or the refusal; what is told to come again comes again. */
  private String ask(Node node, Stall stall, long coupon, String buyer) {
    for (int i = 0; i < 20; i++) {
      try {
        return market
            .as(
                stall.owner(),
                () ->
                    node.requests()
                        .alone(
                            "key-" + buyer,
                            "claim " + buyer,
                            key -> node.queue().claim(coupon, request(buyer, key))))
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
  void a_coupon_that_ran_out_on_both_nodes_is_given_by_both_when_there_is_more() {
    Stall stall = market.stall("cq-nodes-more");
    long coupon = market.live(stall, "coupon", plan("two", coupon(500, 2, 1)));
    Node one = node();
    Node other = node();
    assertThat(words(one.queue().together(coupon, List.of(request("a"), request("b")))))
        .containsExactly("given", "given");
    for (Node node : List.of(one, other)) {
      assertThat(words(node.queue().together(coupon, List.of(request("c")))))
          .as("learns it")
          .containsExactly("noneLeft");
      assertThat(
              SqlCount.statements(
                  () -> {
                    assertThat(words(node.queue().together(coupon, List.of(request("c")))))
                        .containsExactly("noneLeft");
                    return true;
                  }))
          .as("then only reads")
          .allMatch(sql -> sql.startsWith("select"));
    }

    scarce.raise(coupon, Scarce.CLAIMS, 0, 3);
    assertThat(words(other.queue().together(coupon, List.of(request("c"))))).contains("given");
    assertThat(
            words(one.queue().together(coupon, List.of(request("d"), request("e"), request("f")))))
        .containsExactly("given", "given", "noneLeft");
    assertThat(words(other.queue().together(coupon, List.of(request("f"))))).contains("noneLeft");
    assertThat(market.taken(coupon, Scarce.CLAIMS)).isEqualTo(5).isEqualTo(claims(coupon));
  }
}
