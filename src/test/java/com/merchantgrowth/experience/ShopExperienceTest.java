package com.merchantgrowth.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.ScoreChange;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.SubjectNumbers;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ShopExperienceTest {
  @Autowired private ScoreMarket market;
  @Autowired private ShopExperience scores;
  @Autowired private Scorecards cards;
  @Autowired private MetricResults results;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void market() {
    market.open();
    admin = people.admin();
  }

  private ScoreBox open(int shop) {
    return open(shop, null);
  }

  private ScoreBox open(int shop, LocalDate day) {
    return people.as(admin, () -> scores.open(market.shop(shop).id(), day)).orElseThrow();
  }

  @Test
  void a_score_equals_one_computed_by_hand_from_the_days() {
    Score score = open(0).sheet().score();

    // days alike for a month: 15 returns in 300 orders; nothing negative; all picked up; 40 h; 6 h;
    // 30 h; 90 % answered; nobody dissatisfied; live and selling on 90 days
    double returns = 0.4 - 0.4 * (0.05 - 0.03) / 0.03;
    double goods = (20 * returns + 15 * 1) / 35;
    double delivery = 1 - 0.1 * (40 - 36) / 12.0;
    double logistics = (12 * 1 + 7 * delivery + 6 * 1) / 25;
    double refund = 1 - 0.1 * (6 - 4) / 8.0;
    double back = 1 - 0.1 * (30 - 24) / 24.0;
    double replies = 0.7 + 0.2 * (0.9 - 0.8) / 0.12;
    double service = (6 * refund + 6 * back + 10 * replies + 8 * 1) / 30;
    double total = 3 + 2 * (0.35 * goods + 0.25 * logistics + 0.3 * service + 0.1 * 1);

    assertThat(score.total()).isCloseTo(total, within(1e-9));
    assertThat(score.dimensions().getFirst().value()).isCloseTo(3 + 2 * goods, within(1e-9));
    assertThat(
            score.card().low() + score.parts().stream().mapToDouble(Score.Part::contribution).sum())
        .isCloseTo(score.total(), within(1e-9));
  }

  @Test
  void the_score_and_its_dimensions_are_metrics_like_any_other() {
    Score score = open(0).sheet().score();
    SubjectNumbers own = results.newest(SubjectKind.SHOP, market.shop(0).id()).orElseThrow();

    assertThat(own.values()[own.run().position("experience_score").orElseThrow()])
        .isEqualTo(score.total());
    assertThat(own.values()[own.run().position("experience_service").orElseThrow()])
        .isEqualTo(score.dimensions().get(2).value());
  }

  @Test
  void below_the_least_sample_there_is_no_score() {
    Score score = open(1).sheet().score();

    assertThat(score.scored()).isFalse();
    assertThat(score.sample()).isEqualTo(12);
    assertThat(open(1).suggestions()).isEmpty();
    assertThat(people.as(admin, () -> open(1).publicValue()).value()).isEmpty();
  }

  @Test
  void metrics_without_data_are_named_and_leave_their_weight() {
    Score score = open(2).sheet().score();

    assertThat(score.scored()).isTrue();
    assertThat(score.missing()).extracting(Score.Part::metric).containsExactly("im_3min_rate_30");
  }

  @Test
  void what_if_nothing_changes_is_today_and_a_better_value_is_better() {
    ScoreBox box = open(0);
    double replies = box.sheet().readings().value("im_3min_rate_30");

    people.run(
        admin,
        () -> {
          assertThat(box.whatIf(Map.of("im_3min_rate_30", replies)).total())
              .isEqualTo(box.sheet().score().total());
          assertThat(box.whatIf(Map.of("im_3min_rate_30", 1.0)).total())
              .isGreaterThan(box.sheet().score().total());
          assertThatThrownBy(() -> box.whatIf(Map.of("gmv_30", 1.0)))
              .isInstanceOf(DomainException.class);
        });
  }

  @Test
  void suggestions_say_what_one_step_brings() {
    ScoreBox box = open(0);

    Suggestion fewer =
        box.suggestions().stream()
            .filter(one -> one.kind() == Suggestion.Kind.ONE_FEWER)
            .filter(one -> one.metric().equals("quality_return_rate_30"))
            .findFirst()
            .orElseThrow();

    assertThat(fewer.to()).isCloseTo(14 / 300.0, within(1e-12));
    assertThat(people.as(admin, () -> box.whatIf(Map.of(fewer.metric(), fewer.to()))).total())
        .isCloseTo(box.sheet().score().total() + fewer.change(), within(1e-9));
    assertThat(box.suggestions())
        .isSortedAccordingTo((a, b) -> Double.compare(b.change(), a.change()));
  }

  @Test
  void the_lines_of_a_difference_sum_to_it_and_open_to_days() {
    LocalDate before = market.day().minusDays(7);
    ScoreDifference difference = people.as(admin, () -> open(3).since(before)).orElseThrow();
    ScoreChange change = difference.change().orElseThrow();

    assertThat(change.change()).isNegative();
    assertThat(
            change.metrics().stream().mapToDouble(ScoreChange.Line::change).sum()
                + change.spread()
                + change.version())
        .isCloseTo(change.change(), within(1e-9));
    WindowMove moved = people.as(admin, () -> open(3).moved("quality_return_rate_30", before));
    assertThat(moved.entered().days()).hasSize(7).startsWith(market.day().minusDays(6));
    assertThat(moved.left().days()).hasSize(7).endsWith(market.day().minusDays(30));
    assertThat(moved.entered().numbers().numerator()).isEqualTo(14);
    assertThat(moved.left().numbers().numerator()).isZero();
  }

  @Test
  void another_shop_is_not_there() {
    AccountRef viewer = market.member(0, MemberRole.VIEWER);

    assertThat(people.as(viewer, () -> scores.open(market.shop(0).id(), null))).isPresent();
    assertThatThrownBy(() -> people.as(viewer, () -> scores.open(market.shop(3).id(), null)))
        .isInstanceOf(DomainException.class);
    ScoreBox kept = open(3);
    assertThatThrownBy(() -> people.run(viewer, () -> kept.history(30)))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void opening_takes_as_many_statements_whatever_there_is() {
    open(0);
    people.run(
        admin,
        () ->
            assertThat(
                    SqlCount.statements(() -> scores.open(market.shop(0).id(), null).orElseThrow()))
                .hasSizeLessThanOrEqualTo(8));
  }

  @Test
  void a_new_version_counts_from_the_next_run_and_old_days_keep_theirs() {
    CardVersion before = people.as(admin, () -> cards.inForce(SubjectKind.SHOP)).orElseThrow();
    double was = open(0, market.day().minusDays(1)).sheet().score().total();
    CardDefinition heavier = withWeight(before.card(), "stability", 100);

    CardEffect effect = people.as(admin, () -> cards.preview(heavier)).orElseThrow();
    assertThat(effect.before().scored()).isEqualTo(effect.after().scored());
    assertThat(effect.after().bands().stream().mapToInt(CardEffect.Band::count).sum())
        .isEqualTo(effect.after().scored());
    assertThat(effect.moves().stream().mapToInt(CardEffect.Move::count).sum())
        .isEqualTo(effect.moved());

    CardVersion saved = people.as(admin, () -> cards.save(heavier, before.version(), "试一试"));
    try {
      assertThat(saved.version()).isEqualTo(before.version() + 1);
      assertThatThrownBy(() -> people.as(admin, () -> cards.save(heavier, before.version(), "")))
          .isInstanceOf(DomainException.class);
      market.run(market.day().minusDays(1));
      assertThat(open(0, market.day().minusDays(1)).sheet().score().total()).isEqualTo(was);
      market.runWithToday(market.day().minusDays(1));
      ScoreSheet now = open(0, market.day().minusDays(1)).sheet();
      assertThat(now.version().version()).isEqualTo(saved.version());
      assertThat(now.score().total()).isGreaterThan(was);
      ScoreChange change =
          people
              .as(admin, () -> open(0, market.day().minusDays(1)).since(market.day().minusDays(7)))
              .orElseThrow()
              .change()
              .orElseThrow();
      assertThat(change.version()).isPositive();
    } finally {
      people.as(admin, () -> cards.save(before.card(), saved.version(), "回到原样"));
      market.runWithToday(market.day().minusDays(1));
    }
  }

  private static CardDefinition withWeight(CardDefinition card, String dimension, double weight) {
    List<DimensionDefinition> dimensions = new ArrayList<>();
    for (DimensionDefinition one : card.dimensions()) {
      dimensions.add(
          one.code().equals(dimension)
              ? new DimensionDefinition(one.code(), one.name(), one.metric(), weight, one.items())
              : one);
    }
    return new CardDefinition(
        card.code(),
        card.version(),
        card.subject(),
        card.name(),
        card.metric(),
        card.low(),
        card.high(),
        card.decimals(),
        card.sampleMetric(),
        card.leastSample(),
        card.published(),
        dimensions,
        card.bands(),
        card.gate());
  }
}
