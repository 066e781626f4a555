package com.merchantgrowth.diagnosis.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.chart.RadarChart;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DiagnosisViewTest {
  @Autowired private DiagnosisMarket market;
  @Autowired private DiagnosisQueries queries;
  @Autowired private Browser browser;
  @Autowired private People people;

  private AccountRef owner;

  @BeforeEach
  void open() {
    owner = market.open().owner(0);
  }

  private String address(int shop, String more) {
    return DiagnosisRoutes.VIEW + "?shop=" + market.code(shop) + "&day=" + market.day() + more;
  }

  private Diagnosis diagnosis() {
    return people.as(owner, () -> queries.of(market.shop(0).id(), market.day()).orElseThrow());
  }

  private static String page() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }

  private static Button button(String text) {
    return _find(Button.class).stream()
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + text + " in\n" + page()));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String shown() {
    return text(browser.view());
  }

  @Test
  void the_page_says_where_the_shop_stands_and_with_whom_it_is_compared() {
    browser.signIn(owner).open(address(0, ""));
    Diagnosis diagnosis = diagnosis();
    Formats formats = Formats.of(Locale.CHINESE);
    assertThat(shown())
        .contains("与 诊断女装 × L2 的 22 家店铺比较")
        .contains("综合 " + formats.score(diagnosis.scores().overall()))
        .contains("第 " + diagnosis.place() + " / 22 名")
        .contains("IM三分钟回复率")
        .contains("先补这几项");
  }

  @Test
  void a_widened_cohort_says_why() {
    browser
        .signIn(market.owner(DiagnosisMarket.TIER_SHOPS))
        .open(address(DiagnosisMarket.TIER_SHOPS, ""));
    assertThat(shown()).contains("已放宽到 诊断女装，因为 诊断女装 × L4 只有 3 家");
  }

  @Test
  void the_tab_follows_the_url_and_the_url_the_tab() {
    browser.signIn(owner).open(address(0, "&dim=marketing"));
    Tabs tabs = _get(_get(DimensionCard.class), Tabs.class);
    assertThat(tabs.getSelectedIndex()).isEqualTo(Dimension.MARKETING.ordinal());
    assertThat(shown()).contains("营销投放得分 = 有数据的");
  }

  @Test
  void a_dimension_without_a_score_says_why_and_names_what_is_left_out() {
    browser.signIn(owner).open(address(0, "&dim=product_operation"));
    assertThat(shown()).contains("商品运营没有得分").contains("没有算进来：");
    assertThat(_get(RadarChart.class).getAccessibleText()).contains("商品运营 没有得分");
  }

  @Test
  void a_metric_opened_by_the_url_shows_formula_days_and_peers() {
    browser.signIn(owner).open(address(0, "&metric=im_3min_rate_30"));
    assertThat(_get(FormulaPanel.class)).isNotNull();
    assertThat(text(_get(FormulaPanel.class)))
        .contains("20%")
        .contains("30 天合计 ÷ 合计，不取日均")
        .contains("0 家比本店差 ÷ 21 = P0");
    assertThat(text(_get(DaysPanel.class))).contains("背后的 30 天");
    assertThat(text(_get(PeersPanel.class))).contains("22 家同行的分布");
  }

  @Test
  void trying_another_value_out_shows_before_and_after_and_can_be_reset() {
    browser.signIn(owner).open(address(0, "&metric=im_3min_rate_30"));
    Diagnosis diagnosis = diagnosis();
    String before =
        Formats.of(Locale.CHINESE).score(diagnosis.scores().of(Dimension.SERVICE).score());
    assertThat(text(_get(WhatIfPanel.class))).contains("P0 → P0").contains(before + " → " + before);
    _setValue(_get(WhatIfPanel.class), 99.0);
    assertThat(text(_get(WhatIfPanel.class))).contains("P0 → P100");
    _click(button("复位"));
    assertThat(text(_get(WhatIfPanel.class))).contains("P0 → P0");
  }

  @Test
  void the_own_value_is_shown_as_a_valid_value_between_the_steps() {
    browser.signIn(owner).open(address(0, "&metric=im_3min_rate_30"));
    NumberField field = _get(_get(WhatIfPanel.class), NumberField.class);
    assertThat(field.getValue()).isEqualTo(20);
    field.setValue(20.137);
    assertThat(field.isInvalid()).isFalse();
  }

  private static void _setValue(WhatIfPanel panel, double value) {
    LocatorJ._setValue(_get(panel, NumberField.class), value);
  }

  @Test
  void several_metrics_are_tried_out_together_and_listed() {
    browser.signIn(owner).open(address(0, "&metric=im_3min_rate_30"));
    _setValue(_get(WhatIfPanel.class), 99.0);
    DiagnosisView view = browser.view(DiagnosisView.class);
    view.toggle("delivery_hours_30");
    _setValue(_get(WhatIfPanel.class), 10.0);
    assertThat(text(_get(WhatIfPanel.class)))
        .contains("一起改的：")
        .contains("IM三分钟回复率 20% → 99%")
        .contains("订单配送时长");
  }

  @Test
  void not_enough_data_is_said_and_is_not_zero() {
    browser.signIn(owner).open(address(0, "&dim=service&metric=return_refund_hours_30"));
    assertThat(text(_get(MetricTable.class))).contains("至少 5");
    assertThat(text(_get(FormulaPanel.class))).contains("—");
  }

  @Test
  void a_shop_without_facts_is_told_so() {
    browser
        .signIn(market.owner(DiagnosisMarket.INACTIVE))
        .open(address(DiagnosisMarket.INACTIVE, ""));
    assertThat(shown()).contains("不参与比较");
  }

  @Test
  void a_day_without_a_run_offers_the_nearest_one() {
    browser
        .signIn(owner)
        .open(DiagnosisRoutes.VIEW + "?shop=" + market.code(0) + "&day=2019-01-01");
    assertThat(shown()).contains("2019年1月1日 没有结果");
  }

  @Test
  void somebody_elses_shop_is_never_shown() {
    browser.signIn(owner).open(address(1, ""));
    assertThat(browser.view()).isNotInstanceOf(DiagnosisView.class);
    assertThat(shown()).doesNotContain("诊断店 1");
  }

  @Test
  void it_reads_in_english() {
    browser.signIn(owner).language(Locale.ENGLISH).open(address(0, "&metric=im_3min_rate_30"));
    assertThat(shown())
        .contains("Compared with 22 shops in 诊断女装 × L2")
        .contains("Improve these first")
        .contains("IM 3-minute reply rate")
        .contains("0 shops are worse ÷ 21 = P0");
  }

  @Test
  void the_rules_are_printed_in_the_product() {
    browser.signIn(owner).open(address(0, ""));
    _click(button("怎么选的同行、怎么计算"));
    assertThat(_find(Paragraph.class))
        .anySatisfy(rule -> assertThat(rule.getText()).contains("100 ×（比本店低的家数"));
  }

  @Test
  void the_print_has_every_dimension_open() {
    browser
        .signIn(owner)
        .open(DiagnosisRoutes.PRINT + "?shop=" + market.code(0) + "&day=" + market.day());
    assertThat(shown())
        .contains("诊断店 0")
        .contains("与 诊断女装 × L2 的 22 家店铺比较")
        .contains("店铺自营", "分销合作", "用户运营", "商品运营", "营销投放", "服务运营")
        .contains("怎么计算");
  }

  @Test
  void an_administrator_reads_the_same_page() {
    browser.signIn(people.admin()).open(address(0, ""));
    assertThat(shown()).contains("与 诊断女装 × L2 的 22 家店铺比较");
  }

  @Test
  void the_landing_page_shows_the_day_the_standing_and_what_to_do_next() {
    browser.signIn(owner).open("home?shop=" + market.code(0));
    assertThat(shown()).contains("昨天的经营").contains("经营位置").contains("接下来做什么").contains("比上周同日");
    assertThat(shown()).contains("7 天").contains("30 天").contains("家同行里排后").contains("值多少");
    assertThat(_find(Anchor.class, spec -> spec.withText("看怎么补")))
        .isNotEmpty()
        .allSatisfy(
            action ->
                assertThat(action.getHref())
                    .contains("shop=" + market.code(0))
                    .contains("metric="));
  }
}
