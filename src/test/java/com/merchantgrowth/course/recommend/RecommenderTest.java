package com.merchantgrowth.course.recommend;

import static com.merchantgrowth.course.recommend.Recommendation.Because.GAP;
import static com.merchantgrowth.course.recommend.Recommendation.Because.STAGE;
import static com.merchantgrowth.course.recommend.Recommendation.Because.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.course.recommend.Recommender.Shop;
import com.merchantgrowth.metric.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which courses are recommended to a shop, case by case. */
class RecommenderTest {
  private static final Gap IM = gap("im_3min_rate_30", Dimension.SERVICE, 12, 6.1);
  private static final Gap LIVE = gap("live_gpm_30", Dimension.SELF_OPERATION, 31, 3.4);
  private static final Gap ROI = gap("ad_roi_30", Dimension.MARKETING, 44, Double.NaN);

  private static final Offer REPLY = offer("im_reply", "im_3min_rate_30", "im_dissatisfaction_30");
  private static final Offer SCRIPT = offer("live_script", "live_gpm_30", "watch_seconds_30");
  private static final Offer ADS = offer("ads_first", "ad_roi_30");

  @Test
  void the_most_valuable_gap_comes_first_and_one_without_a_score_last() {
    List<Recommendation> all = Recommender.of(shop(ROI, LIVE, IM), List.of(ADS, SCRIPT, REPLY));

    assertThat(all)
        .containsExactly(
            new Recommendation("im_reply", GAP, IM, false),
            new Recommendation("live_script", GAP, LIVE, false),
            new Recommendation("ads_first", GAP, ROI, false));
  }

  @Test
  void without_a_gap_nothing_is_recommended_whatever_the_tier() {
    Offer forTier = new Offer("any", List.of("gmv_30"), List.of("L2"), List.of(), false, Set.of());

    assertThat(Recommender.of(new Shop(List.of(), "L2", "growth"), List.of(forTier, REPLY)))
        .isEmpty();
  }

  @Test
  void a_gap_nobody_teaches_is_not_recommended_for() {
    assertThat(Recommender.of(shop(LIVE), List.of(REPLY, ADS))).isEmpty();
  }

  @Test
  void of_two_courses_for_a_gap_the_one_that_names_it_earlier_comes_first() {
    Offer broad = offer("a_broad", "delivery_hours_30", "im_3min_rate_30");

    assertThat(Recommender.of(shop(IM), List.of(broad, REPLY)))
        .extracting(Recommendation::course)
        .containsExactly("im_reply", "a_broad");
  }

  @Test
  void of_two_courses_for_a_gap_the_one_for_the_shops_tier_or_stage_comes_first() {
    Offer beginners = meantFor(REPLY, "L0", "entry");
    Offer tier = meantFor(offer("z_tier", "delivery_hours_30", "im_3min_rate_30"), "L2", "entry");
    Offer stage =
        meantFor(offer("y_stage", "delivery_hours_30", "im_3min_rate_30"), "L0", "growth");

    assertThat(Recommender.of(shop(IM), List.of(beginners, tier, stage)))
        .extracting(Recommendation::course)
        .containsExactly("y_stage", "z_tier", "im_reply");
  }

  @Test
  void every_gap_is_answered_once_before_one_is_answered_twice() {
    Offer chat = offer("a_chat", "im_3min_rate_30");
    Offer talk = offer("a_talk", "live_gpm_30");

    assertThat(Recommender.of(shop(LIVE, IM), List.of(REPLY, SCRIPT, chat, talk)))
        .extracting(Recommendation::course)
        .containsExactly("a_chat", "a_talk", "im_reply", "live_script");
  }

  @Test
  void a_course_for_two_gaps_is_named_once_for_the_more_valuable_one() {
    Gap unhappy = gap("im_dissatisfaction_30", Dimension.SERVICE, 5, 2.0);

    assertThat(Recommender.of(shop(unhappy, IM), List.of(REPLY)))
        .containsExactly(new Recommendation("im_reply", GAP, IM, false));
  }

  @Test
  void what_was_passed_is_not_recommended_again_while_the_gap_never_closed() {
    assertThat(Recommender.of(shop(IM), List.of(passed(REPLY)))).isEmpty();
  }

  @Test
  void a_gap_that_came_back_is_recommended_again_and_says_so() {
    assertThat(Recommender.of(shop(IM), List.of(passed(REPLY, "im_3min_rate_30"))))
        .containsExactly(new Recommendation("im_reply", GAP, IM, true));
  }

  @Test
  void another_gap_of_a_passed_course_that_came_back_does_not_count_for_this_one() {
    assertThat(Recommender.of(shop(IM), List.of(passed(REPLY, "im_dissatisfaction_30")))).isEmpty();
  }

  @Test
  void a_gap_comes_back_when_it_was_closed_on_a_day_after_the_pass() {
    LocalDate passed = LocalDate.of(2026, 11, 1);

    assertThat(back(passed, passed.plusDays(9), 50)).isTrue();
    assertThat(back(passed, passed.plusDays(9), 49.9)).as("never closed").isFalse();
    assertThat(back(passed, passed, 80)).as("closed when it was passed").isFalse();
    assertThat(back(passed, passed.minusDays(1), 80)).as("closed before").isFalse();
    assertThat(back(passed, passed.plusDays(9), Double.NaN)).as("not enough data").isFalse();
    assertThat(Recommender.cameBack(passed, Map.of())).isFalse();
  }

  private static boolean back(LocalDate passed, LocalDate day, double percentile) {
    return Recommender.cameBack(passed, Map.of(passed.plusDays(3), 20.0, day, percentile));
  }

  @Test
  void without_a_diagnosis_the_stage_comes_before_the_tier() {
    Offer tier = new Offer("a_tier", List.of(), List.of("L1"), List.of(), false, Set.of());
    Offer stage =
        new Offer("b_stage", List.of(), List.of("L1"), List.of("cold_start"), false, Set.of());
    Offer done = new Offer("c_done", List.of(), List.of("L1"), List.of(), true, Set.of());

    assertThat(Recommender.of(new Shop(null, "L1", "cold_start"), List.of(tier, stage, done, ADS)))
        .containsExactly(
            new Recommendation("b_stage", STAGE, null, false),
            new Recommendation("a_tier", TIER, null, false));
  }

  @Test
  void a_shop_of_which_nothing_is_known_is_recommended_nothing() {
    Offer tier = new Offer("a_tier", List.of(), List.of("L1"), List.of("entry"), false, Set.of());

    assertThat(Recommender.of(new Shop(null, "", ""), List.of(tier))).isEmpty();
  }

  @Test
  void the_lowest_fifth_ends_at_twenty() {
    assertThat(gap("m", Dimension.SERVICE, 20, 1).lowestFifth()).isTrue();
    assertThat(gap("m", Dimension.SERVICE, 20.01, 1).lowestFifth()).isFalse();
  }

  @Property(tries = 200)
  void every_recommendation_has_a_gap_its_course_teaches_and_order_does_not_matter(
      @ForAll @IntRange(max = 100_000) int seed) {
    Random random = new Random(seed);
    List<Gap> gaps = new ArrayList<>();
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      gaps.add(gap("m" + i, Dimension.SERVICE, random.nextInt(50), random.nextInt(4)));
    }
    for (int i = 0; i < random.nextInt(8); i++) {
      Offer offer = offer("c" + i, "m" + random.nextInt(8), "m" + random.nextInt(8));
      offers.add(random.nextBoolean() ? offer : passed(offer));
    }

    List<Recommendation> all = Recommender.of(new Shop(gaps, "", ""), offers);
    Collections.shuffle(gaps, random);
    Collections.shuffle(offers, random);

    assertThat(Recommender.of(new Shop(gaps, "", ""), offers)).isEqualTo(all);
    assertThat(all).extracting(Recommendation::course).doesNotHaveDuplicates();
    for (Recommendation one : all) {
      Offer offer =
          offers.stream().filter(o -> o.course().equals(one.course())).findFirst().orElseThrow();
      assertThat(gaps).contains(one.gap());
      assertThat(offer.metrics()).contains(one.gap().metric());
      assertThat(offer.passed()).isFalse();
    }
  }

  private static Gap gap(String metric, Dimension dimension, double percentile, double gain) {
    return new Gap(metric, dimension, percentile, 134, gain);
  }

  private static Shop shop(Gap... gaps) {
    return new Shop(List.of(gaps), "L2", "growth");
  }

  private static Offer offer(String course, String... metrics) {
    return new Offer(
        course,
        List.of(metrics).stream().distinct().toList(),
        List.of(),
        List.of(),
        false,
        Set.of());
  }

  private static Offer meantFor(Offer offer, String tier, String stage) {
    return new Offer(
        offer.course(), offer.metrics(), List.of(tier), List.of(stage), false, Set.of());
  }

  private static Offer passed(Offer offer, String... cameBack) {
    return new Offer(
        offer.course(), offer.metrics(), offer.tiers(), offer.stages(), true, Set.of(cameBack));
  }
}
