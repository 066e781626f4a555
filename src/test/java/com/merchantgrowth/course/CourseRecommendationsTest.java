package com.merchantgrowth.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.course.CourseSetup.Past;
import com.merchantgrowth.course.recommend.Gap;
import com.merchantgrowth.course.recommend.Recommendation;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recommendations from a real diagnosis; the rules themselves are RecommenderTest's. */
@PortalTest
class CourseRecommendationsTest {
  @Autowired private CourseRecommendations recommendations;
  @Autowired private DiagnosisMarket diagnosed;
  @Autowired private CourseMarket market;
  @Autowired private CourseSetup setup;
  @Autowired private People people;

  /** Shop 0 answers slowest of the 22. */
  @Test
  void the_gap_of_the_diagnosis_is_the_reason_with_its_numbers() {
    AccountRef owner = diagnosed.open().owner(0);

    List<Recommended> found = people.as(owner, () -> recommendations.of(diagnosed.shop(0).id()));

    Recommended reply =
        found.stream()
            .filter(one -> one.card().code().equals("im_reply"))
            .findFirst()
            .orElseThrow();
    assertThat(reply.recommendation().because()).isEqualTo(Recommendation.Because.GAP);
    Gap gap = reply.recommendation().gap();
    assertThat(gap.metric()).isEqualTo("im_3min_rate_30");
    assertThat(gap.peers()).isEqualTo(DiagnosisMarket.TIER_SHOPS);
    assertThat(gap.lowestFifth()).isTrue();
    assertThat(gap.dimensionGain()).isPositive();
    assertThat(reply.metric().code()).isEqualTo("im_3min_rate_30");
    List<Gap> gaps = found.stream().map(one -> one.recommendation().gap()).distinct().toList();
    assertThat(found.subList(0, gaps.size()))
        .as("each gap once, the most valuable first")
        .extracting(one -> one.recommendation().gap())
        .containsExactlyElementsOf(gaps);
    assertThat(gaps)
        .extracting(Gap::dimensionGain)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  /** Shop 2 is below the median on every day there is: the gap never closed. */
  @Test
  void what_the_shop_has_passed_is_not_recommended_while_the_gap_never_closed() {
    AccountRef owner = diagnosed.open().owner(2);
    long shop = diagnosed.shop(2).id();
    Recommended before =
        people.as(owner, () -> recommendations.of(shop)).stream()
            .filter(one -> one.recommendation().gap().lowestFifth())
            .findFirst()
            .orElseThrow();
    String course = before.card().code();
    setup.learned(
        List.of(
            new Past(
                course,
                shop,
                owner.id(),
                diagnosed.day().minusDays(20).atTime(12, 0).toInstant(ZoneOffset.UTC),
                9,
                List.of(0))));

    assertThat(people.as(owner, () -> recommendations.of(shop)))
        .extracting(one -> one.card().code())
        .doesNotContain(course);
  }

  @Test
  void a_shop_nobody_has_diagnosed_is_recommended_by_its_tier() {
    ShopRef shop = market.shop("rec-new", "L1");
    AccountRef owner = market.member(shop, MemberRole.OWNER);

    List<Recommended> found = people.as(owner, () -> recommendations.of(shop.id()));

    assertThat(found).isNotEmpty();
    assertThat(found)
        .allMatch(one -> one.recommendation().because() == Recommendation.Because.TIER)
        .allMatch(one -> one.card().content().tiers().contains("L1"));
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_courses() {
    AccountRef owner = diagnosed.open().owner(1);
    long shop = diagnosed.shop(1).id();
    people.run(owner, () -> recommendations.of(shop));
    int before = people.as(owner, () -> SqlCount.of(() -> recommendations.of(shop)));
    for (int i = 0; i < 5; i++) {
      market.course("rec_more_" + i, null);
    }

    assertThat(people.as(owner, () -> SqlCount.of(() -> recommendations.of(shop))))
        .isEqualTo(before)
        .isLessThan(25);
  }
}
