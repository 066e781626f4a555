package com.merchantgrowth.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.tier.ladder.Ladders;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class TierLaddersTest {
  private static final YearMonth MONTH = YearMonth.of(2013, 10);

  @Autowired TierMarket market;
  @Autowired TierLadders ladders;
  @Autowired Tiers tiers;
  @Autowired People people;

  private AccountRef admin;

  @BeforeEach
  void begin() {
    market.begin();
    admin = people.admin();
  }

  @AfterEach
  void end() {
    market.begin(); // also without this test's versions
    market.end();
  }

  @Test
  void the_shipped_ladder_is_the_month_s_sales_in_four_thresholds() {
    LadderVersion shipped = people.as(people.merchant(), ladders::inForce);
    assertThat(shipped.version()).isEqualTo(1);
    assertThat(shipped.shipped()).isTrue();
    TierLadder expected = Ladders.shipped();
    assertThat(shipped.ladder().entries()).isEqualTo(expected.entries());
    assertThat(shipped.ladder().steps().stream().map(TierStep::code))
        .containsExactly("L0", "L1", "L2", "L3", "L4");
    assertThat(shipped.ladder().rhythm()).isEqualTo(Rhythm.MONTHLY);
    assertThat(shipped.ladder().mostSteps()).isEqualTo(1);
    assertThat(shipped.ladder().grace()).isEqualTo(1);
    assertThat(shipped.ladder().freezeFlag()).isEqualTo("violation");
  }

  @Test
  void a_preview_counts_who_moves_from_where_to_where_and_stores_nothing() {
    LocalDate day = MONTH.atEndOfMonth();
    TierPreview without = preview(Ladders.shipped(), day);
    for (int i = 0; i < 3; i++) {
      market.sells(market.shop("ladder-up" + i, "L1"), MONTH, 60_000_000);
    }
    ShopRef frozen = market.shop("ladder-frozen", "L1");
    market.sells(frozen, MONTH, 60_000_000);
    market.violation(frozen, day);
    market.sells(market.shop("ladder-low", "L2"), MONTH, 5_000_000);
    market.shop("ladder-silent", "L3");

    TierPreview preview = preview(Ladders.shipped(), day);

    assertThat(preview.day()).isEqualTo(day);
    assertThat(preview.shops()).isEqualTo(without.shops() + 6);
    assertThat(cell(preview, "L1", "L2")).isEqualTo(cell(without, "L1", "L2") + 3);
    assertThat(cell(preview, "L2", "L2")).isEqualTo(cell(without, "L2", "L2") + 1);
    assertThat(preview.belongs().get("L1").get("L3")).isGreaterThanOrEqualTo(4);
    assertThat(preview.belongs().get("L2").get("L1")).isGreaterThanOrEqualTo(1);
    assertThat(preview.frozen()).isEqualTo(without.frozen() + 1);
    assertThat(preview.spared()).isEqualTo(without.spared() + 1);
    assertThat(preview.unknown()).isEqualTo(without.unknown() + 1);
    assertThat(preview.moving()).isEqualTo(without.moving() + 3);
    assertThat(preview.from()).containsSubsequence("L1", "L2", "L3");
    assertThat(people.as(admin, ladders::versions)).hasSize(1);
    assertThat(market.tier(frozen, day.plusDays(1))).isEqualTo("L1");
  }

  private TierPreview preview(TierLadder ladder, LocalDate day) {
    return people.as(admin, () -> ladders.preview(ladder, day));
  }

  private static int cell(TierPreview preview, String from, String to) {
    return preview.moves().getOrDefault(from, java.util.Map.of()).getOrDefault(to, 0);
  }

  @Test
  void a_new_version_counts_from_the_next_run_and_evaluations_keep_theirs() {
    ShopRef shop = market.shop("ladder-versions", "L1");
    market.sells(shop, MONTH, 15_000_000);
    market.sells(shop, MONTH.plusMonths(1), 15_000_000);
    market.run(MONTH.atEndOfMonth());
    TierLadder stricter = Ladders.of(1, 0, 1_000_000, 20_000_000, 50_000_000);

    LadderVersion saved = people.as(admin, () -> ladders.save(stricter, 1, " 提高门槛 "));
    assertThat(saved.version()).isEqualTo(2);
    assertThat(saved.note()).isEqualTo("提高门槛");
    assertThat(saved.savedBy()).isEqualTo(admin.username());
    assertThat(people.as(admin, ladders::inForce)).isEqualTo(saved);
    assertThat(people.as(admin, () -> ladders.save(stricter, 2, "")).version()).isEqualTo(2);

    market.run(MONTH.plusMonths(1).atEndOfMonth());
    List<TierEvaluation> made = people.as(admin, () -> tiers.history(shop.id(), 0, 5));
    assertThat(made).extracting(one -> one.ladder().version()).containsExactly(2, 1);
    assertThat(made).extracting(one -> one.outcome().tier()).containsExactly("L1", "L2");
  }

  @Test
  void two_who_edit_the_same_version_do_not_overwrite_each_other() {
    TierLadder one = Ladders.of(1, 0, 1_000_000);
    TierLadder other = Ladders.of(2, 0, 1_000_000);
    people.run(admin, () -> ladders.save(one, 1, ""));
    assertThatThrownBy(() -> people.run(admin, () -> ladders.save(other, 1, "")))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.CONFLICT));
    assertThat(people.as(admin, ladders::inForce).ladder().steps()).isEqualTo(one.steps());
  }

  @Test
  void what_names_something_that_does_not_exist_is_refused() {
    List<TierStep> steps = new ArrayList<>(Ladders.shipped().steps().subList(0, 1));
    steps.add(
        new TierStep(
            "L1",
            "一",
            "One",
            new Condition.MetricIs(new Term.Metric("no_such"), Comparison.AT_LEAST, 1)));
    TierLadder unknown = new TierLadder(0, steps, Rhythm.MONTHLY, 1, 1, "");
    assertThatThrownBy(() -> people.run(admin, () -> ladders.preview(unknown, null)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.key()).isEqualTo("eligibility.error.metric"));
    assertThatThrownBy(() -> people.run(admin, () -> ladders.save(unknown, 1, "")))
        .isInstanceOf(DomainException.class);
    AccountRef merchant = people.merchant();
    assertThatThrownBy(() -> people.run(merchant, () -> ladders.save(Ladders.shipped(), 1, "")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.run(merchant, () -> ladders.preview(Ladders.shipped(), null)))
        .isInstanceOf(AccessDeniedException.class);
  }
}
