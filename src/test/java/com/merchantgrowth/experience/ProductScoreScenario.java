package com.merchantgrowth.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

abstract class ProductScoreScenario {
  @Autowired private ProductMarket market;
  @Autowired private ProductScores scores;
  @Autowired private ProductBoards boards;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  private AccountRef owner;

  @BeforeEach
  void enter() {
    owner = market.open().member("psc-a", MemberRole.OWNER);
  }

  private ScoreBox open(String code) {
    return people.as(owner, () -> scores.open(code, null)).orElseThrow();
  }

  @Test
  void a_score_is_written_out_over_six_forces() {
    Score score = open("psc-a-10").sheet().score();

    assertThat(score.dimensions()).hasSize(6);
    assertThat(score.parts().stream().mapToDouble(Score.Part::contribution).sum())
        .isCloseTo(score.total(), within(1e-6));
    assertThat(score.total()).isBetween(0.0, 100.0);
  }

  @Test
  void better_products_score_higher_and_what_if_without_a_change_is_today() {
    ScoreBox low = open("psc-a-2");
    ScoreBox high = open("psc-a-20");

    assertThat(high.sheet().score().total()).isGreaterThan(low.sheet().score().total());
    assertThat(people.as(owner, () -> low.whatIf(Map.of())).total())
        .isEqualTo(low.sheet().score().total());
    assertThat(people.as(owner, () -> low.whatIf(Map.of("product_information", 0.0))).total())
        .isLessThan(low.sheet().score().total());
  }

  @Test
  void information_is_the_gate_however_well_the_product_sells() {
    Score score = open("psc-a-23").sheet().score();

    assertThat(score.heldBack()).isTrue();
    assertThat(score.band()).isNotNull();
    assertThat(score.band().code()).isEqualTo("C");
  }

  @Test
  void a_flagship_with_a_named_brand_has_two_brand_marks() {
    assertThat(open("psc-a-1").sheet().real("product_brand")).isEqualTo(2);
    assertThat(open("psc-a-23").sheet().real("product_brand")).isEqualTo(1);
  }

  @Test
  void a_price_no_fact_compares_is_compared_with_the_same_goods_of_other_shops() {
    assertThat(open("psc-a-3").sheet().real("product_price_vs_platform"))
        .isCloseTo(1.1, within(1e-9));
    assertThat(open("psc-a-4").sheet().real("product_price_vs_platform")).isNaN();
    assertThat(open("psc-a-4").sheet().real("product_price_vs_net")).isEqualTo(1);
  }

  @Test
  void a_product_without_sales_is_not_yet_scored_rather_than_bad() {
    assertThat(open("psc-a-new").sheet().score().scored()).isFalse();
  }

  @Test
  void the_board_tells_grade_weakest_force_worth_and_what_many_lack() {
    ProductBoard board = people.as(owner, () -> boards.of(market.shop("psc-a")));

    assertThat(board.products()).hasSize(ProductMarket.PRODUCTS + 1);
    assertThat(board.lacking().get(InformationField.SELLING_POINTS)).isEqualTo(2);
    ProductStanding poor =
        board.products().stream()
            .filter(one -> one.product().code().equals("psc-a-23"))
            .findFirst()
            .orElseThrow();
    assertThat(poor.band()).isEqualTo("C");
    assertThat(poor.weakest()).isEqualTo("information");
    assertThat(poor.gain()).isPositive();
    assertThat(poor.bandThen()).isIn("S", "A", "B");
    Score then =
        people.as(owner, () -> open("psc-a-23").whatIf(Map.of("product_information", 100.0)));
    assertThat(poor.total() + poor.gain()).isCloseTo(then.total(), within(1e-6));
    assertThat(then.band()).isNotNull();
    assertThat(poor.bandThen()).isEqualTo(then.band().code());
    assertThat(people.as(owner, () -> SqlCount.of(() -> boards.of(market.shop("psc-a")))))
        .isLessThanOrEqualTo(10);
  }

  @Test
  void another_shops_product_answers_like_none_at_all() throws Exception {
    people.run(
        owner,
        () -> {
          assertThatThrownBy(() -> scores.open("psc-b-0", null))
              .isInstanceOf(DomainException.class)
              .hasMessageContaining("product.error.unknown");
          assertThatThrownBy(() -> boards.of(market.shop("psc-b")))
              .isInstanceOf(DomainException.class);
        });
    for (String path : new String[] {"", "/explain", "/difference?from=2026-01-01&to=2026-01-02"}) {
      mvc.perform(get("/api/v1/products/psc-b-0/score" + path).with(people.bearer(owner)))
          .andExpect(status().isNotFound());
    }
    mvc.perform(
            post("/api/v1/products/psc-b-0/score/what-if")
                .contentType("application/json")
                .content("{\"product_information\":50}")
                .with(people.bearer(owner)))
        .andExpect(status().isNotFound());
  }

  @Test
  void rest_tells_the_score_explains_it_and_asks_what_if() throws Exception {
    mvc.perform(get("/api/v1/products/psc-a-5/score").with(people.bearer(owner)))
        .andExpect(status().isOk());
    mvc.perform(get("/api/v1/products/psc-a-5/score/explain").with(people.bearer(owner)))
        .andExpect(status().isOk());
    mvc.perform(
            get("/api/v1/products/psc-a-5/score/difference")
                .param("from", market.day().minusDays(7).toString())
                .param("to", market.day().toString())
                .with(people.bearer(owner)))
        .andExpect(status().isOk());
    mvc.perform(
            post("/api/v1/products/psc-a-5/score/what-if")
                .contentType("application/json")
                .content("{\"product_information\":50}")
                .with(people.bearer(owner)))
        .andExpect(status().isOk());
    mvc.perform(get("/api/v1/products/psc-a-5/score?day=2020-01-01").with(people.bearer(owner)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/products/psc-a-5").with(people.bearer(owner)))
        .andExpect(jsonPath("$.information").value(100.0));
  }
}
