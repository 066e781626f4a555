package com.merchantgrowth.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.ScoreChange;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** Scores of creators with numbers known by heart. */
abstract class CreatorReputationScenario {
  /**
   * Content (7 × 1 + 6 × 0.9 + 12 × 0.8) / 25, goods (20 × 0.4 / 3 + 13 + 12) / 45, service (12 +
   * 10 + 8 × 0.7) / 30, weighed 25 : 45 : 30 on 3 … 5.
   */
  private static final double BY_HAND =
      3 + 2 * (0.25 * 22.0 / 25 + 0.45 * (20 * 0.4 / 3 + 25) / 45 + 0.3 * 27.6 / 30);

  @Autowired private CreatorMarket market;
  @Autowired private CreatorReputation reputation;
  @Autowired private MockMvc mvc;
  @Autowired private People people;

  private AccountRef merchant;

  @BeforeEach
  void open() {
    market.open();
    merchant = people.merchant();
  }

  private ScoreBox box(int number) {
    return people.as(merchant, () -> reputation.open(market.id(number), null).orElseThrow());
  }

  @Test
  void a_score_is_what_the_scorecard_makes_of_the_days() {
    Score score = box(0).sheet().score();

    assertThat(score.total()).isCloseTo(BY_HAND, within(1e-9));
    assertThat(score.shown(2)).hasToString("4.54");
    assertThat(score.band().code()).isEqualTo("good");
    assertThat(
            score.card().low() + score.parts().stream().mapToDouble(Score.Part::contribution).sum())
        .isCloseTo(score.total(), within(1e-9));
  }

  @Test
  void too_few_orders_are_no_score_and_never_a_low_one() {
    Score score = box(1).sheet().score();

    assertThat(score.scored()).isFalse();
    assertThat(score.sample()).isEqualTo(30);
    CreatorRating rating =
        people
            .as(merchant, () -> reputation.ratings(new CreatorFilter("rep-01", "", "", "", "")))
            .creators()
            .getFirst();
    assertThat(rating.scored()).isFalse();
    assertThat(rating.sample()).isEqualTo(30);
  }

  @Test
  void without_chats_the_rest_of_the_dimension_carries_their_weight() {
    Score score = box(2).sheet().score();

    assertThat(score.missing())
        .extracting(Score.Part::metric)
        .containsExactly("creator_reply_rate_30");
    assertThat(score.parts().stream().mapToDouble(Score.Part::share).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void a_list_has_the_same_score_as_the_page_and_what_a_week_did_to_it() {
    CreatorReputation.Ratings ratings =
        people.as(merchant, () -> reputation.ratings(new CreatorFilter("rep-", "", "", "", "")));

    assertThat(ratings.day()).isEqualTo(market.day());
    assertThat(ratings.creators()).hasSize(CreatorMarket.SIZE);
    CreatorRating third = ratings.creators().get(3);
    assertThat(third.total()).isEqualTo(box(3).sheet().score().total());
    assertThat(third.change()).isNegative();
    assertThat(third.dimensions()).hasSize(3);
    ScoreChange change =
        box(3).since(market.day().minusDays(7)).flatMap(ScoreDifference::change).orElseThrow();
    assertThat(change.change()).isCloseTo(third.change(), within(1e-9));
    assertThat(
            change.metrics().stream().mapToDouble(ScoreChange.Line::change).sum()
                + change.spread()
                + change.version())
        .isCloseTo(change.change(), within(1e-9));
  }

  @Test
  void one_creator_and_many_need_the_same_statements() {
    people.run(
        merchant,
        () ->
            assertThat(
                    SqlCount.of(
                        () -> reputation.ratings(new CreatorFilter("rep-", "", "", "", ""))))
                .isEqualTo(
                    SqlCount.of(
                        () -> reputation.ratings(new CreatorFilter("rep-00", "", "", "", "")))));
  }

  @Test
  void a_better_value_never_lowers_the_score() {
    ScoreBox box = box(0);

    people.run(
        merchant,
        () ->
            assertThat(box.whatIf(Map.of("creator_quality_return_rate_30", 0.0)).total())
                .isGreaterThan(box.sheet().score().total()));
  }

  @Test
  void nobody_looks_without_signing_in() {
    SecurityContextHolder.clearContext();
    assertThatThrownBy(() -> reputation.ratings(CreatorFilter.ALL))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void the_score_its_explanation_and_questions_are_answered_over_rest() throws Exception {
    String address = "/api/v1/creators/" + market.code(0) + "/reputation-score";
    mvc.perform(get(address).with(people.bearer(merchant)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.score").value(4.54))
        .andExpect(jsonPath("$.scorecard").value("creator_reputation"));
    mvc.perform(get(address + "/explain").with(people.bearer(people.serviceProvider())))
        .andExpect(jsonPath("$.parts.length()").value(9));
    mvc.perform(
            get(address + "/difference?from=" + market.day().minusDays(7) + "&to=" + market.day())
                .with(people.bearer(merchant)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.spread").value(0.0));
    mvc.perform(
            post(address + "/what-if")
                .contentType("application/json")
                .content("{\"creator_quality_return_rate_30\": 0}")
                .with(people.bearer(merchant)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.bandAfter").value("excellent"));
    mvc.perform(
            post(address + "/what-if")
                .contentType("application/json")
                .content("{\"live_days_30\": 0}")
                .with(people.bearer(merchant)))
        .andExpect(status().isBadRequest());
  }
}
