package com.merchantgrowth.tier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.ui.AmountField;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.chart.PaceChart;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.tier.TierMarket;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a shop that has risen to L2 and is nearly there for L3, and of others. */
@PortalTest
class TierViewTest {
  private static final YearMonth OCTOBER = YearMonth.of(2010, 10);
  private static final LocalDate DAY = LocalDate.of(2010, 11, 20);

  @Autowired TierMarket market;
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired BusinessCalendar calendar;

  private static boolean prepared;

  @BeforeEach
  void begin() {
    if (!prepared) {
      prepared = true;
      market.shop("tier-page", "L1");
      market.sells(market.of("tier-page"), OCTOBER, 38_600_000);
      market.sells(market.of("tier-page"), DAY, 31_900_000);
    }
    market.begin();
    market.run(OCTOBER.atEndOfMonth());
  }

  @AfterEach
  void end() {
    market.end();
  }

  private AccountRef member(MemberRole role) {
    return market.member(market.of("tier-page"), role);
  }

  private String shown() {
    return text(browser.view());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  @Test
  void every_condition_of_the_next_tier_stands_in_three_columns() {
    browser.signIn(member(MemberRole.VIEWER)).open("tier?shop=tier-page&day=" + DAY);

    assertThat(text(_get(OutlookTable.class)))
        .contains("本月支付成交额", "≥ 50 万元")
        .contains("上次评定11月1日", "38.6 万元未达")
        .contains("若今天评定11月1–20日", "31.9 万元差 18.1 万元")
        .contains("下次评定12月1日 预计", "47.9 万元差 2.15 万元");
    assertThat(shown())
        .contains("按现在的进度，12月1日仍是 L2")
        .contains("升到 L3 骨干 要同时满足", "预计差一点")
        .contains("自 2010年11月1日")
        .contains("剩 10 天", "31.9 万 ÷ 20 天 × 30 天")
        .contains("保级 L2", "已达到")
        .contains("体验分还没有上线");
    assertThat(_find(PaceChart.class)).hasSize(1);
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @Test
  void another_number_shows_the_tier_it_gives_and_can_be_reset() {
    browser.signIn(member(MemberRole.OWNER)).open("tier?shop=tier-page&day=" + DAY);
    WhatIfCard card = _get(WhatIfCard.class);
    assertThat(text(card)).contains("仍是 L2 进阶");

    _click(button("L3 门槛 50 万元"));
    assertThat(text(card)).contains("L2 进阶 → L3 骨干", "达到上一级的全部条件");
    assertThat(_get(AmountField.class).getValue()).isEqualTo(50_000_000);

    _click(button("L4 门槛 300 万元"));
    assertThat(text(card)).contains("L2 进阶 → L3 骨干", "一次最多升 1 级");

    _click(button("复位"));
    assertThat(text(card)).contains("仍是 L2 进阶");
  }

  @Test
  void the_evaluations_keep_what_they_counted() {
    browser.signIn(member(MemberRole.OPERATOR)).open("tier?shop=tier-page&day=" + DAY);
    assertThat(text(_get(HistoryCard.class)))
        .contains("2010年11月1日", "统计到 10月31日", "L1 → L2", "本月支付成交额 38.6 万元")
        .contains("达到上一级的全部条件", "规则第 1 版");
  }

  @Test
  void a_day_chosen_looks_back_and_stands_in_the_address() {
    browser.signIn(member(MemberRole.OWNER)).open("tier?shop=tier-page&day=" + DAY);
    LocalDate before = OCTOBER.atEndOfMonth().minusDays(1);
    _setValue(_get(DatePicker.class), before);
    assertThat(shown()).contains("按现在的进度，11月1日会从 L1 升到 L2");
    assertThat(
            com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getPathWithQueryParameters())
        .contains("day=" + DAY);
    browser.open("tier?shop=tier-page&day=not-a-day");
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @Test
  void what_is_on_record_is_said_with_its_reason() {
    ShopRef frozen = market.shop("tier-frozen", "L1");
    market.sells(frozen, DAY, 90_000_000);
    market.violation(frozen, DAY.minusDays(3));
    AccountRef owner = market.member(frozen, MemberRole.OWNER);
    browser.signIn(owner).open("tier?shop=tier-frozen&day=" + DAY);
    assertThat(shown()).contains("2010年11月17日起有「违规在案」记录（测试违规），记录期间层级不升不降").contains("层级冻结中");
  }

  @Test
  void a_marketplace_that_imports_tiers_says_that_the_rules_only_compare() {
    market.mode(AttributeMode.IMPORTED);
    browser.signIn(member(MemberRole.OWNER)).open("tier?shop=tier-page&day=" + DAY);
    assertThat(shown()).contains("层级由平台从外部导入");
  }

  @Test
  void the_highest_tier_shows_what_keeps_it_and_a_silent_shop_what_is_unknown() {
    ShopRef top = market.shop("tier-top", "L4");
    market.sells(top, DAY, 280_000_000);
    browser.signIn(market.member(top, MemberRole.OWNER)).open("tier?shop=tier-top&day=" + DAY);
    assertThat(shown()).contains("已是最高层级，保持 L4 头部", "差 20 万元", "达到最高层级 L4 的条件");

    ShopRef silent = market.shop("tier-silent", "L2");
    browser
        .signIn(market.member(silent, MemberRole.OWNER))
        .open("tier?shop=tier-silent&day=" + DAY);
    assertThat(shown()).contains("数据不足，12月1日评定不升不降，仍是 L2").contains("这个月还没有数据");
  }

  @Test
  void the_page_speaks_english() {
    browser
        .signIn(member(MemberRole.OWNER))
        .language(Locale.ENGLISH)
        .open("tier?shop=tier-page&day=" + DAY);
    assertThat(shown())
        .contains("At this pace you are still in L2 on 1 Dec")
        .contains("Just short", "Moves at most one tier at a time", "10 days left")
        .doesNotContain("tier.");
    assertThat(
            shown()
                .chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
        .as("no Chinese beyond the shop's own words")
        .hasSizeLessThan(40);
  }

  @Test
  void the_landing_page_has_the_card_and_leads_here() {
    ShopRef shop = market.shop("tier-home", "L1");
    market.sells(shop, calendar.yesterday(), 4_000_000);
    market.run(calendar.yesterday());
    browser.signIn(market.member(shop, MemberRole.OWNER)).open("home?shop=tier-home");
    Card card =
        _find(Card.class).stream()
            .filter(one -> text(one).startsWith("商家层级"))
            .findFirst()
            .orElseThrow();
    assertThat(text(card)).contains("L1", "升到 L2 进阶 要同时满足", "下次评定");
    assertThat(_get(card, Anchor.class, spec -> spec.withText("试算")).getHref())
        .isEqualTo("tier?shop=tier-home");

    browser.open("tier?shop=tier-home");
    assertThat(_find(ErrorPanel.class)).isEmpty();
    assertThat(shown()).contains("评定记录");
  }

  @Test
  void administrators_and_providers_are_told_to_choose_a_shop() {
    browser.signIn(people.serviceProvider()).open("tier");
    assertThat(shown()).contains("先选一家店");
    browser.signIn(people.admin()).open("tier");
    assertThat(_get(Anchor.class, spec -> spec.withText("打开店铺列表")).getHref())
        .isEqualTo("admin/shops");
    browser.signIn(people.admin()).open("tier?shop=tier-page&day=" + DAY);
    assertThat(shown()).contains("升到 L3");
    browser.signIn(people.merchant()).open("tier");
    assertThat(shown()).contains("你还没有店铺");
  }
}
