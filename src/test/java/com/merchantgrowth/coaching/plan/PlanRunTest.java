package com.merchantgrowth.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.plan.PlanMarket.Pair;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.OnboardingActs;
import com.merchantgrowth.onboarding.OnboardingMarket;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What daily runs do to shared plans. */
@PortalTest
class PlanRunTest {
  @Autowired private PlanMarket market;
  @Autowired private SharedPlans shared;
  @Autowired private PlanSetup setup;
  @Autowired private PlanRows plans;
  @Autowired private PlanActs acts;
  @Autowired private PlanResults results;
  @Autowired private People people;
  @Autowired private OnboardingMarket newcomers;
  @Autowired private OnboardingActs checklist;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  private SharedPlan plan(long id) {
    return plans.find(id).orElseThrow();
  }

  private long notices(String key, long shop) {
    return jdbc.sql("select count(*) from notice where text_key = ? and recipient = ?")
        .params(key, "S" + shop)
        .query(Long.class)
        .single();
  }

  @Test
  void a_coach_reads_the_numbers_of_a_plan_only_with_what_the_owner_opened() {
    Pair pair = market.pair("计划范围");
    market.live(pair.shop(), 14, 12, 90);
    market.live(pair.shop(), 11, 3, 0);
    market.run(6, 6);
    long plan = market.plan(pair, PlanMarket.LIVE, market.day(5));
    market.run(5, 3);
    PlanPage open = people.as(pair.coach(), () -> shared.of(plan));
    assertThat(open.value()).isPositive();

    jdbc.sql("update provider_binding set scope = 'tasks' where shop_id = ?")
        .param(pair.shop().id())
        .update();

    PlanPage closed = people.as(pair.coach(), () -> shared.of(plan));
    assertThat(closed.value()).isNaN();
    assertThat(Objects.requireNonNull(closed.plan().objective()).from()).isNaN();
    assertThat(closed.actions()).allSatisfy(one -> assertThat(one.doneValue()).isNaN());
    assertThat(closed.actions()).hasSameSizeAs(open.actions());
    assertThat(people.as(pair.owner(), () -> shared.of(plan)).value()).isEqualTo(open.value());
  }

  @Test
  void data_close_an_action_with_the_value_and_the_day_and_nothing_takes_it_back() {
    Pair pair = market.pair("计划数据");
    market.live(pair.shop(), 14, 4, 0);
    market.live(pair.shop(), 3, 2, 90);
    market.run(6, 6);
    long plan = market.plan(pair, PlanMarket.LIVE, market.day(5));
    assertThat(Objects.requireNonNull(plan(plan).objective()).from()).isZero();

    market.run(5, 3);
    assertThat(market.action(plan, "开播 2 天").state()).isEqualTo(ActionState.OPEN);

    market.run(2, 2);
    PlanAction closed = market.action(plan, "开播 2 天");
    assertThat(closed)
        .extracting(
            PlanAction::state, PlanAction::doneOn, PlanAction::doneValue, PlanAction::byData)
        .containsExactly(ActionState.DONE, market.day(2), 2.0, true);
    assertThat(market.action(plan, "写复盘").state()).as("people tick it").isEqualTo(ActionState.OPEN);
    assertThat(notices("coaching.plan.notice.byData", pair.shop().id()))
        .as("both sides, once")
        .isEqualTo(2);

    market.live(pair.shop(), 3, 2, 0);
    market.run(2, 2);
    market.run(3, 3);
    assertThat(market.action(plan, "开播 2 天")).isEqualTo(closed);
    assertThat(notices("coaching.plan.notice.byData", pair.shop().id())).isEqualTo(2);
  }

  @Test
  void a_plan_ends_by_itself_on_its_last_day_with_the_numbers_and_is_never_rewound() {
    Pair pair = market.pair("计划到期");
    market.live(pair.shop(), 24, 10, 0);
    market.live(pair.shop(), 9, 3, 75);
    market.run(16, 16);
    long plan = market.plan(pair, PlanMarket.LIVE, market.day(15));
    assertThat(plan(plan).endsOn()).isEqualTo(market.day(1));
    market.run(2, 2);
    assertThat(plan(plan).running()).isTrue();

    market.run(1, 1);
    SharedPlan.Closing closing = Objects.requireNonNull(plan(plan).closing());
    assertThat(closing)
        .isEqualTo(new SharedPlan.Closing(market.day(1), "", PlanResult.REACHED, 7, ""));
    assertThat(notices("coaching.plan.notice.closed.reached", pair.shop().id())).isEqualTo(2);

    market.live(pair.shop(), 9, 3, 0);
    market.run(1, 0);
    assertThat(plan(plan).closing()).isEqualTo(closing);
    assertThat(results.started(market.day(15), market.day(15)))
        .filteredOn(one -> one.planId() == plan)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.result()).isEqualTo(PlanResult.REACHED);
              assertThat(one.endsOn()).isEqualTo(market.day(1));
              assertThat(one.provider()).isEqualTo(pair.coach().id());
              assertThat(one.from()).isZero();
              assertThat(one.value()).isEqualTo(7);
            });
  }

  @Test
  void too_little_data_is_neither_reached_nor_missed() {
    Pair pair = market.pair("计划没数据");
    long plan = market.plan(pair, PlanMarket.LIVE, market.day(15));
    market.run(1, 1);
    assertThat(Objects.requireNonNull(plan(plan).closing()).result()).isEqualTo(PlanResult.UNKNOWN);
  }

  @Test
  void a_plan_without_a_number_is_reached_when_all_is_done() {
    Pair pair = market.pair("计划没目标");
    long plan = market.plan(pair, PlanMarket.RULES, market.day(5));
    LocalDate day = market.day(4);
    setup.move(market.action(plan, "讲一次规则"), ActionState.DONE, "", pair.coach(), day);
    setup.move(market.action(plan, "自查一遍"), ActionState.DONE, "", pair.owner(), day);
    market.run(0, 0);
    assertThat(Objects.requireNonNull(plan(plan).closing()).result()).isEqualTo(PlanResult.REACHED);
  }

  @Test
  void what_is_late_is_told_once_to_both_sides() {
    Pair pair = market.pair("计划逾期");
    market.plan(pair, PlanMarket.RULES, market.day(3));
    market.run(2, 2);
    assertThat(notices("coaching.plan.notice.late.coach", pair.shop().id())).isZero();
    market.run(1, 0);
    assertThat(notices("coaching.plan.notice.late.coach", pair.shop().id())).isEqualTo(2);
    assertThat(notices("coaching.plan.notice.late.merchant", pair.shop().id())).isZero();
  }

  @Test
  void what_people_did_while_the_run_was_computed_stays() {
    Pair pair = market.pair("计划人先做");
    market.live(pair.shop(), 14, 4, 0);
    market.live(pair.shop(), 3, 2, 90);
    long plan = market.plan(pair, PlanMarket.LIVE, market.day(5));
    PlanAction stream = market.action(plan, "开播 2 天");
    people.run(
        pair.owner(),
        () -> acts.move(plan, stream.id(), stream.version(), ActionState.DROPPED, "换了货盘"));
    market.run(2, 2);
    assertThat(market.action(plan, "开播 2 天"))
        .extracting(PlanAction::state, PlanAction::byData)
        .containsExactly(ActionState.DROPPED, false);
  }

  @Test
  void a_step_that_is_completed_by_the_run_of_the_last_day_counts() {
    newcomers.rewind();
    Pair pair = market.pair("计划步骤");
    ShopRef shop = newcomers.newcomer("计划步骤新", 8);
    AccountRef owner = newcomers.member(shop, MemberRole.OWNER);
    long plan =
        setup
            .begin(shop.id(), pair.coach(), PlanMarket.STEP, market.day(5), Double.NaN)
            .orElseThrow();
    for (String item : List.of("licences", "rules", "material", "persona", "homepage")) {
      people.run(owner, () -> checklist.confirm(shop.id(), item, ""));
    }
    newcomers.flag(shop, "deposit_paid", market.day(3));
    newcomers.fact(shop, 0, "products_on_sale", 5);
    newcomers.run(1, 0);
    assertThat(Objects.requireNonNull(plan(plan).closing()))
        .isEqualTo(new SharedPlan.Closing(market.day(0), "", PlanResult.REACHED, 1, ""));
  }
}
