package com.merchantgrowth.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.ui.EvaluationList;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of one task. */
@PortalTest
class TaskViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private PageMarket market;

  private String shown() {
    return text(browser.view());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private Browser open(ShopRef shop, String task) {
    return browser
        .signIn(market.member(shop, MemberRole.OWNER))
        .open(TaskRoutes.detail(task, shop.code()));
  }

  @Test
  void a_best_day_is_explained_with_the_day_it_was() {
    ShopRef shop = market.shop();
    open(shop, "tpg-day");
    String best = Formats.of(Locale.CHINESE).day(market.day().minusDays(5));
    assertThat(shown())
        .contains("单日开播满 5 小时", "进行中", "为什么值得做")
        .contains("最高的一天是 " + best + "：3 时 20 分")
        .contains("任一天达到就算", "做法：排一场时间够长的直播")
        .contains("按第 1 版");
    assertThat(_get(DaysChart.class)).isNotNull();
    assertThat(_find(EvaluationList.class)).hasSize(2);
  }

  @Test
  void a_sum_runs_through_the_days_and_a_ladder_shows_its_levels() {
    ShopRef shop = market.shop();
    open(shop, "tpg-ladder");
    assertThat(shown()).contains("10 天有数据，合计 60 单", "累计", "54 单", "只按最高一级发，各级不累加，封顶 9,000 次曝光");
    assertThat(_get(LadderBars.class).getClassNames()).contains("large");
  }

  @Test
  void a_reward_can_be_taken_here_and_leads_to_its_line_in_the_ledger() {
    ShopRef shop = market.shop();
    open(shop, "tpg-reward");
    assertThat(shown()).contains("奖励记录", "待领取");
    _click(_get((Div) browser.view(), Button.class, spec -> spec.withText("领取")));
    assertThat(shown()).contains("已发").doesNotContain("剩 5 天领");
    assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains("grant="));
  }

  @Test
  void a_task_that_is_not_for_the_shop_says_why_and_shows_the_rules() {
    ShopRef shop = market.shop();
    open(shop, "tpg-tier");
    assertThat(shown()).contains("你是 L2，要求 L3", "条件满足后出现", "谁能参加", "规则");
    assertThat(_find((Div) browser.view(), Button.class)).isEmpty();
  }

  @Test
  void an_unknown_task_or_round_leads_back_to_the_board() {
    ShopRef shop = market.shop();
    open(shop, "tpg-none-such");
    assertThat(shown()).contains("没有这个任务");
    browser.open(TaskRoutes.detail("tpg-day", shop.code()) + "&round=9");
    assertThat(shown()).contains("没有这个任务");
    browser.open(TaskRoutes.detail("tpg-day", shop.code()) + "&round=x");
    assertThat(shown()).contains("单日开播满 5 小时");
  }

  @Test
  void providers_and_administrators_read_it_in_english_too() {
    ShopRef shop = market.shop();
    browser
        .signIn(market.provider(shop))
        .language(Locale.ENGLISH)
        .open(TaskRoutes.detail("tpg-missed", shop.code()));
    assertThat(shown())
        .contains("Service providers only look", "Missed", "4 of 5")
        .doesNotContain("task.");
    browser.signIn(people.admin()).open(TaskRoutes.detail("tpg-done", shop.code()));
    assertThat(shown()).contains("管理员只能查看", "已完成", "200 次曝光");
  }
}
