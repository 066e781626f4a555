package com.merchantgrowth.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.reward.RewardReconciliations.Line;
import com.merchantgrowth.reward.RewardReconciliations.Outcome;
import com.merchantgrowth.reward.RewardReconciliations.Side;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What a source says it issued, against the ledger. */
@PortalTest
class RewardReconciliationsTest {
  @Autowired private RewardMarket market;
  @Autowired private RewardAdministration administration;
  @Autowired private GrantReading reading;
  @Autowired private People people;

  @Test
  void the_two_sides_compare_by_count_and_by_every_kind() {
    Side ledger = new Side(3, Map.of("live_traffic", 3000L, "badge", 1L));

    assertThat(compare(3, Map.of("badge", 1L, "live_traffic", 3000L), ledger))
        .isEqualTo(Outcome.EQUAL);
    assertThat(compare(4, Map.of("live_traffic", 4000L, "badge", 1L), ledger))
        .isEqualTo(Outcome.MISSING);
    assertThat(compare(3, Map.of("live_traffic", 3000L, "badge", 1L, "ad_credit", 1L), ledger))
        .isEqualTo(Outcome.MISSING);
    assertThat(compare(2, Map.of("live_traffic", 3000L), ledger)).isEqualTo(Outcome.SURPLUS);
    assertThat(compare(3, Map.of("live_traffic", 2999L, "badge", 2L), ledger))
        .isEqualTo(Outcome.DIFFERENT);
    assertThat(compare(0, Map.of(), new Side(0, Map.of()))).isEqualTo(Outcome.EQUAL);
  }

  private static Outcome compare(long count, Map<String, Long> amounts, Side ledger) {
    return RewardReconciliations.compare(new Side(count, amounts), ledger);
  }

  @Test
  void lines_name_what_is_equal_what_is_missing_and_what_nobody_else_records() {
    long shop = market.shop("rr-shop");
    market.grant(shop, "rr-equal", 100, null);
    market.grant(shop, "rr-more", 100, null);
    AccountRef admin = people.admin();
    people.run(
        admin,
        () ->
            administration.issue("rr-shop", new RewardAmount("badge", 1), null, "表彰", "rr-badge"));

    List<Line> lines =
        reconcile(
            line("rr-equal", 1, 100),
            line("rr-more", 2, 200),
            line("rr-none", 1, 50),
            new RewardReconciliation.Line("rr-zero", 0, Map.of("badge", 0L)));

    assertThat(lines)
        .filteredOn(line -> line.key().startsWith("rr-"))
        .extracting(Line::key, Line::outcome)
        .containsExactly(
            tuple("rr-equal", Outcome.EQUAL),
            tuple("rr-more", Outcome.MISSING),
            tuple("rr-none", Outcome.MISSING),
            tuple("rr-zero", Outcome.EQUAL));
    assertThat(lines)
        .filteredOn(line -> line.type().equals("manual"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.outcome()).isEqualTo(Outcome.LEDGER_ONLY);
              assertThat(line.said()).isNull();
            });
  }

  @Test
  void what_is_issued_again_does_not_count_twice() {
    long grant = market.grant(market.shop("rr-again"), "rr-again", 100, null);
    people.run(
        people.admin(),
        () -> {
          administration.revoke(grant, "核查");
          administration.reissue(grant, null, "核实");
        });

    assertThat(reconcile(line("rr-again", 1, 100)))
        .filteredOn(line -> line.key().equals("rr-again"))
        .extracting(Line::outcome)
        .containsExactly(Outcome.EQUAL);
  }

  private static RewardReconciliation.Line line(String key, long count, long amount) {
    return new RewardReconciliation.Line(key, count, Map.of("live_traffic", amount));
  }

  private List<Line> reconcile(RewardReconciliation.Line... lines) {
    RewardReconciliation tasks =
        new RewardReconciliation() {
          @Override
          public String type() {
            return "task";
          }

          @Override
          public List<RewardReconciliation.Line> issued() {
            return List.of(lines);
          }
        };
    return new RewardReconciliations(reading, provider(tasks)).lines();
  }

  private static ObjectProvider<RewardReconciliation> provider(RewardReconciliation one) {
    return new ObjectProvider<>() {
      @Override
      public Stream<RewardReconciliation> orderedStream() {
        return Stream.of(one);
      }
    };
  }
}
