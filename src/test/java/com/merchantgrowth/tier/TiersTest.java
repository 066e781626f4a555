package com.merchantgrowth.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.merchantgrowth.tier.ladder.Ladders;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TiersTest {
  private static final YearMonth OCTOBER = YearMonth.of(2014, 10);
  private static final LocalDate DAY = LocalDate.of(2014, 11, 20);

  @Autowired TierMarket market;
  @Autowired Tiers tiers;
  @Autowired People people;
  @Autowired BusinessCalendar calendar;

  @BeforeEach
  void begin() {
    market.begin();
  }

  @AfterEach
  void end() {
    market.end();
  }

  private ShopTier asOf(ShopRef shop, LocalDate day) {
    return people.as(people.admin(), () -> tiers.asOf(shop.id(), day));
  }

  private static TierProspect given(@org.jspecify.annotations.Nullable TierProspect prospect) {
    return Objects.requireNonNull(prospect);
  }

  @Test
  void a_page_has_now_if_evaluated_today_and_the_next_evaluation() {
    ShopRef shop = market.shop("tiers-1", "L1");
    market.sells(shop, OCTOBER, 38_600_000);
    market.sells(shop, DAY, 31_900_000);
    market.run(OCTOBER.atEndOfMonth(), DAY);

    ShopTier tier = asOf(shop, DAY);

    assertThat(tier.tier()).isEqualTo("L2");
    assertThat(tier.span().from()).isEqualTo(LocalDate.of(2014, 11, 1));
    assertThat(Objects.requireNonNull(tier.above()).code()).isEqualTo("L3");
    assertThat(Objects.requireNonNull(tier.last()).number(Ladders.SALES))
        .isCloseTo(38_600_000, within(1e-3));
    TierProspect today = given(tier.today());
    assertThat(today.outcome().tier()).isEqualTo("L2");
    assertThat(today.facts().value(Ladders.SALES)).isCloseTo(31_900_000, within(1e-3));
    assertThat(today.steps().get(3).truth()).isEqualTo(Truth.FAIL);
    assertThat(tier.next()).isEqualTo(LocalDate.of(2014, 11, 30));
    assertThat(tier.nextFrom()).isEqualTo(LocalDate.of(2014, 12, 1));
    TierProspect forecast = given(tier.forecast());
    assertThat(forecast.facts().value(Ladders.SALES)).isCloseTo(47_850_000, within(1e-3));
    assertThat(forecast.outcome().reason()).isEqualTo(Reason.KEEP);

    // what if: the same rules with another number
    assertThat(forecast.with(Map.of(Ladders.SALES, 50_000_000.0)).outcome().tier()).isEqualTo("L3");
    assertThat(forecast.with(Map.of(Ladders.SALES, 49_999_999.0)).outcome().tier()).isEqualTo("L2");
    assertThat(forecast.with(Map.of(Ladders.SALES, 9_999_999.0)).outcome().reason())
        .isEqualTo(Reason.GRACE);
  }

  @Test
  void a_day_before_shows_the_tier_and_the_evaluation_of_then() {
    ShopRef shop = market.shop("tiers-2", "L1");
    market.sells(shop, OCTOBER, 38_600_000);
    market.run(OCTOBER.atEndOfMonth());

    ShopTier before = asOf(shop, OCTOBER.atEndOfMonth());
    assertThat(before.tier()).isEqualTo("L1");
    assertThat(before.span().from()).isNull();
    assertThat(before.last()).isNull();
    assertThat(given(before.today()).outcome().tier()).isEqualTo("L2");
    // the next evaluation looks at a month that has not begun
    assertThat(given(before.forecast()).facts().value(Ladders.SALES)).isNaN();
    assertThat(before.next()).isEqualTo(LocalDate.of(2014, 11, 30));

    AccountRef admin = people.admin();
    assertThatThrownBy(() -> people.run(admin, () -> tiers.asOf(shop.id(), calendar.today())))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.key()).isEqualTo("tier.error.dayOpen"));
  }

  @Test
  void the_newest_numbers_come_from_the_run_in_few_statements() {
    ShopRef shop = market.shop("tiers-3", "L1");
    LocalDate yesterday = calendar.yesterday();
    market.sells(shop, yesterday, 20_000_000);
    market.run(YearMonth.from(yesterday).minusMonths(1).atEndOfMonth(), yesterday);
    AccountRef owner = market.member(shop, MemberRole.VIEWER);

    ShopTier tier = people.as(owner, () -> tiers.of(shop.id()));
    assertThat(tier.day()).isEqualTo(yesterday);
    assertThat(given(tier.forecast()).present().tier()).isEqualTo(tier.tier());
    assertThat(people.as(owner, () -> SqlCount.statements(() -> tiers.of(shop.id()))))
        .as(
            "two guards, ladder, numbers, record, tiers over time, last evaluation, mode, and one"
                + " for each room that gives flags: courses, programmes")
        .hasSizeLessThanOrEqualTo(10);

    AccountRef stranger = people.merchant();
    assertThatThrownBy(() -> people.run(stranger, () -> tiers.of(shop.id())))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    assertThatThrownBy(() -> people.run(stranger, () -> tiers.history(shop.id(), 0, 9)))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void a_shop_no_run_knows_has_a_tier_and_no_numbers() {
    market.run(calendar.yesterday());
    ShopRef shop = market.shop("tiers-4", "L2");
    ShopTier tier = people.as(people.admin(), () -> tiers.of(shop.id()));
    assertThat(tier.tier()).isEqualTo("L2");
    assertThat(tier.today()).isNull();
    assertThat(tier.forecast()).isNull();
    assertThat(tier.next()).isAfterOrEqualTo(calendar.today());
  }
}
