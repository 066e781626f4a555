package com.merchantgrowth.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.ItemStanding;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What daily runs do to newcomers. */
@PortalTest
class OnboardingRunTest {
  @Autowired private OnboardingMarket market;
  @Autowired private EnrolmentRows enrolments;
  @Autowired private HelpRows help;
  @Autowired private ChecklistPages pages;
  @Autowired private OnboardingActs acts;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  private Enrolment enrolment(ShopRef shop) {
    return enrolments.find(shop.id()).orElseThrow();
  }

  private ItemStanding item(ShopRef shop, String item) {
    ItemStanding standing = enrolment(shop).list().items().get(item);
    assertThat(standing).as(item).isNotNull();
    return standing;
  }

  private long rewards(ShopRef shop) {
    return jdbc.sql(
            "select count(*) from reward_grant where shop_id = ? and source_type = 'onboarding'")
        .param(shop.id())
        .query(Long.class)
        .single();
  }

  @Test
  void shops_that_opened_within_90_days_come_in_by_themselves_and_settled_ones_do_not() {
    ShopRef edge = market.newcomer("进门边上", 90 + 1);
    ShopRef over = market.newcomer("进门过了", 91 + 1);
    market.run(0, 0);

    assertThat(enrolments.find(edge.id())).as("day 90 on the day of the run").isPresent();
    assertThat(enrolments.find(over.id())).isEmpty();
  }

  @Test
  void evidence_is_the_very_day_even_when_the_run_comes_later() {
    ShopRef shop = market.newcomer("首播", 20);
    market.flag(shop, "deposit_paid", market.day(9));
    market.fact(shop, 6, "live_minutes", 92);
    market.fact(shop, 4, "live_minutes", 30);
    market.fact(shop, 3, "paid_orders", 2);
    market.run(1, 0);

    assertThat(item(shop, "live-60"))
        .extracting(ItemStanding::state, ItemStanding::since, ItemStanding::value)
        .containsExactly(ItemState.DONE, market.day(6), 92.0);
    assertThat(item(shop, "deposit").since()).isEqualTo(market.day(9));
    assertThat(item(shop, "first-order").since()).isEqualTo(market.day(3));
    assertThat(item(shop, "first-order").value()).isEqualTo(2.0);
  }

  @Test
  void products_that_fall_to_zero_reopen_the_item_and_the_same_day_again_changes_nothing() {
    ShopRef shop = market.newcomer("下架", 10);
    market.fact(shop, 2, "products_on_sale", 6);
    market.fact(shop, 1, "products_on_sale", 0);
    market.run(2, 2);
    assertThat(item(shop, "products-5").state()).isEqualTo(ItemState.DONE);

    market.run(1, 1);
    assertThat(item(shop, "products-5"))
        .extracting(ItemStanding::state, ItemStanding::changed, ItemStanding::value)
        .containsExactly(ItemState.REOPENED, market.day(1), 0.0);
    Enrolment once = enrolment(shop);

    market.run(1, 1);
    assertThat(enrolment(shop)).isEqualTo(once);
    market.run(2, 2);
    assertThat(enrolment(shop)).as("an older day moves nothing").isEqualTo(once);
  }

  @Test
  void a_run_completes_a_step_and_gives_its_reward_once() {
    ShopRef shop = market.newcomer("完成", 8);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    for (String item : List.of("licences", "rules", "material", "persona", "homepage")) {
      people.run(owner, () -> acts.confirm(shop.id(), item, ""));
    }
    market.flag(shop, "deposit_paid", market.day(3));
    market.fact(shop, 1, "products_on_sale", 5);
    assertThat(rewards(shop)).as("products are not known yet").isZero();

    market.run(1, 0);
    assertThat(enrolment(shop).list().completed()).containsOnlyKeys("prepare");
    assertThat(rewards(shop)).isEqualTo(1);

    market.run(0, 0);
    assertThat(rewards(shop)).isEqualTo(1);
  }

  @Test
  void a_confirmation_of_today_survives_the_late_run_of_an_older_day() {
    ShopRef shop = market.newcomer("补跑", 8);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    people.run(owner, () -> acts.confirm(shop.id(), "rules", ""));

    market.run(3, 3);

    assertThat(item(shop, "rules").state()).isEqualTo(ItemState.DONE);
    assertThat(people.as(owner, () -> pages.of(shop.id())).list().items().get("rules").state())
        .isEqualTo(ItemState.DONE);
  }

  @Test
  void what_is_open_too_long_is_handed_over_one_item_a_shop_and_once_until_it_is_done() {
    ShopRef shop = market.newcomer("卡住", 30);
    market.run(9, 5);
    assertThat(help.open(shop.id())).as("open for four days").isEmpty();

    market.run(4, 3);
    assertThat(help.open(shop.id())).containsOnlyKeys("deposit");
    assertThat(help.open(shop.id()).get("deposit").cause()).isEqualTo(HelpRequest.Cause.STUCK);

    market.run(2, 1);
    assertThat(help.open(shop.id())).hasSize(1);
    LocalDate since = market.day(0);
    market.flag(shop, "deposit_paid", since);
    market.run(0, 0);
    assertThat(help.open(shop.id())).doesNotContainKey("deposit");
    assertThat(handed(shop)).as("the next item waits for the next run").isEqualTo(1);
    market.run(0, 0);
    assertThat(help.open(shop.id())).containsOnlyKeys("licences");
  }

  private long handed(ShopRef shop) {
    return jdbc.sql("select count(*) from onboarding_help where shop_id = ?")
        .param(shop.id())
        .query(Long.class)
        .single();
  }
}
