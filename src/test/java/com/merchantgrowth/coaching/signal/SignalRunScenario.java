package com.merchantgrowth.coaching.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Signals and stages in the daily run. */
abstract class SignalRunScenario {
  @Autowired SignalMarket market;
  @Autowired ShopSignals signals;
  @Autowired SignalSettings settings;
  @Autowired StageOverrides overrides;
  @Autowired RuleRows rules;
  @Autowired Shops shops;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void open() {
    market.open();
  }

  @AfterEach
  void close() {
    market.close();
    if (!rules.inForce().rules().as(1).equals(ShippedRules.rules())) {
      RulesVersion now = rules.inForce();
      people.run(
          people.admin(), () -> settings.save(ShippedRules.rules(), now.version(), "restored"));
    }
  }

  private List<Signal> of(ShopRef shop) {
    return signals
        .newest(List.of(shop.id()))
        .orElseThrow()
        .signals()
        .getOrDefault(shop.id(), List.of());
  }

  private @Nullable ShopStage stage(ShopRef shop, int back) {
    return shops.profile(shop.id(), market.day(back)).stage();
  }

  @Test
  void the_rules_that_ship_are_those_of_the_tables() {
    assertThat(rules.find(1).orElseThrow().rules()).isEqualTo(ShippedRules.rules());
  }

  @Test
  void a_run_finds_the_shops_that_stopped_streaming_and_those_that_sell_less() {
    List<ShopRef> all = market.shops("信号甲", 3);
    market.silent(all.get(0));
    market.facts(all.get(1), 13, 7, "gmv", 100_000);
    market.facts(all.get(1), 6, 0, "gmv", 50_000);
    market.facts(all.get(2), 13, 0, "gmv", 100_000);
    market.run(0, 0);

    assertThat(of(all.get(0)))
        .containsExactly(new Signal(SignalCode.NO_LIVE, Severity.URGENT, 33, 6, 7, 14));
    assertThat(of(all.get(1)))
        .containsExactly(new Signal(SignalCode.GMV_DROP, Severity.WATCH, 32, 350_000, 700_000, 7));
    assertThat(of(all.get(2))).isEmpty();
  }

  @Test
  void a_rate_counts_the_days_that_report_both_and_a_missing_day_says_nothing() {
    List<ShopRef> all = market.shops("信号乙", 2);
    market.facts(all.get(0), 27, 0, "paid_orders", 20);
    market.facts(all.get(0), 27, 14, "product_negative", 0.2);
    // twelve of fourteen days report both: 240 orders
    market.facts(all.get(0), 11, 0, "product_negative", 1);
    market.facts(all.get(1), 13, 7, "gmv", 100_000);
    market.facts(all.get(1), 6, 1, "gmv", 0);
    market.run(0, 0);

    assertThat(of(all.get(0)))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.code()).isEqualTo(SignalCode.NEGATIVE_RATE);
              assertThat(signal.first()).isEqualTo(12 / 240.0);
              assertThat(signal.third()).isEqualTo(240);
            });
    assertThat(of(all.get(1))).as("the newest day is not reported").isEmpty();
  }

  @Test
  void a_day_run_again_ends_the_same_and_keeps_its_rules() {
    ShopRef shop = market.shops("信号丙", 1).getFirst();
    market.silent(shop);
    market.run(1, 0);
    List<Signal> first = of(shop);
    RulesVersion before = rules.inForce();
    people.run(
        people.admin(),
        () ->
            settings.save(
                new SignalRules(
                    0,
                    before.rules().stages(),
                    before.rules().rules().stream()
                        .map(
                            rule ->
                                rule.code() == SignalCode.NO_LIVE
                                    ? new SignalRule(
                                        rule.code(), true, Severity.WATCH, 6, 1, 14, 10)
                                    : rule)
                        .toList()),
                before.version(),
                "test"));
    market.run(0, 0);

    assertThat(first).extracting(Signal::points).containsExactly(33);
    assertThat(of(shop)).isEqualTo(first);
    assertThat(signals.history(shop.id(), market.day(1), market.day(0))).hasSize(2);
    long rows =
        jdbc.sql("select count(*) from signal_run where business_day = ? and published")
            .param(market.day(0))
            .query(Long.class)
            .single();
    assertThat(rows).isEqualTo(1);
  }

  @Test
  void orders_since_the_opening_move_a_shop_and_it_counts_from_the_day_after() {
    List<ShopRef> all = market.shops("阶段甲", 3, 300);
    market.facts(all.get(0), 250, 250, "paid_orders", 5);
    market.facts(all.get(0), 1, 1, "paid_orders", 4);
    market.facts(all.get(1), 250, 250, "paid_orders", 5);
    market.facts(all.get(1), 1, 1, "paid_orders", 5);
    market.facts(all.get(2), 1, 1, "paid_orders", 60);
    market.facts(all.get(2), 1, 1, "gmv", 1_000_000);
    market.run(1, 1);

    assertThat(stage(all.get(0), 0)).isEqualTo(ShopStage.ENTRY);
    assertThat(stage(all.get(1), 0)).isEqualTo(ShopStage.COLD_START);
    assertThat(stage(all.get(1), 1)).as("on the day itself").isNull();
    assertThat(stage(all.get(2), 0)).isEqualTo(ShopStage.GROWTH);

    market.facts(all.get(2), 1, 1, "gmv", 0);
    market.run(1, 0);
    assertThat(stage(all.get(2), 0)).as("never goes back").isEqualTo(ShopStage.GROWTH);
  }

  @Test
  void where_imports_set_the_stage_no_run_does() {
    market.stages(AttributeMode.IMPORTED);
    ShopRef shop = market.shops("阶段乙", 1, 30).getFirst();
    market.facts(shop, 1, 1, "paid_orders", 60);
    market.run(1, 0);

    assertThat(stage(shop, 0)).isNull();
    people.run(
        people.admin(),
        () ->
            assertThatThrownBy(() -> overrides.set(shop.code(), ShopStage.GROWTH, "因为"))
                .isInstanceOf(DomainException.class));
  }

  @Test
  void an_administrator_s_word_stands_until_it_is_taken_back() {
    ShopRef shop = market.shops("阶段丙", 1, 30).getFirst();
    AccountRef admin = people.admin();
    market.facts(shop, 2, 2, "paid_orders", 12);
    people.run(admin, () -> overrides.set(shop.code(), ShopStage.ENTRY, "刷单，订单不算"));
    market.run(2, 0);
    assertThat(stage(shop, -1)).isEqualTo(ShopStage.ENTRY);
    assertThat(people.as(admin, overrides::list))
        .filteredOn(one -> one.shop().id() == shop.id())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo("刷单，订单不算");
              assertThat(one.setBy()).isEqualTo(admin.username());
            });
    long recorded =
        jdbc.sql("select count(*) from audit_entry where action = 'coaching.stage' and target = ?")
            .param(shop.code())
            .query(Long.class)
            .single();
    assertThat(recorded).isEqualTo(1);

    people.run(admin, () -> overrides.release(shop.code()));
    assertThat(stage(shop, -1)).isNull();
    market.run(0, 0);
    assertThat(stage(shop, -1)).isEqualTo(ShopStage.COLD_START);
  }

  @Test
  void only_administrators_change_rules_and_stages() {
    ShopRef shop = market.shops("阶段丁", 1).getFirst();
    people.run(
        people.serviceProvider(),
        () -> {
          assertThatThrownBy(() -> settings.save(ShippedRules.rules(), 1, ""))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> overrides.set(shop.code(), ShopStage.GROWTH, "x"))
              .isInstanceOf(AccessDeniedException.class);
        });
  }

  @Test
  void who_edits_what_somebody_else_has_changed_is_told() {
    people.run(
        people.admin(),
        () ->
            assertThatThrownBy(() -> settings.save(ShippedRules.rules(), 0, ""))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("savedMeanwhile"));
  }
}
