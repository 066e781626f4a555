package com.merchantgrowth.coaching.plan;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.coaching.plan.PlanMarket.Pair;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role sees and clicks. */
@PortalTest
class PlanViewsTest {
  @Autowired private PlanMarket market;
  @Autowired private SharedPlans plans;
  @Autowired private PlanRows rows;
  @Autowired private Browser browser;
  @Autowired private People people;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private String own(Pair pair) {
    return "growth-plan?shop=" + pair.shop().code();
  }

  @Test
  void the_merchant_ticks_the_own_action_and_the_coach_s_has_no_button() {
    Pair pair = market.pair("页面商家");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    browser.signIn(pair.owner()).open(own(pair));
    assertThat(shown()).contains("首播陪跑", "我来做", "服务商做", "数据达到后自动完成");
    assertThat(_find(Button.class, spec -> spec.withText("完成")))
        .as("only the own one that data cannot tell")
        .hasSize(1);
    _assertNone(Button.class, spec -> spec.withText("结束计划"));
    _assertNone(Button.class, spec -> spec.withText("记一次联系"));

    _click(_get(Button.class, spec -> spec.withText("完成")));

    assertThat(market.action(plan, "写复盘").state()).isEqualTo(ActionState.DONE);
    assertThat(shown()).contains("完成 1 项，还有 2 项");
  }

  @Test
  void a_viewer_reads_everything_below_one_grey_line() {
    Pair pair = market.pair("页面查看");
    market.plan(pair, PlanMarket.LIVE, market.today());
    AccountRef viewer = market.member(pair.shop(), MemberRole.VIEWER);
    browser.signIn(viewer).open(own(pair));
    assertThat(shown()).contains("查看者账号，不能修改", "写复盘");
    for (String button : List.of("完成", "受阻", "加一项", "写备注")) {
      _assertNone(Button.class, spec -> spec.withText(button));
    }
  }

  @Test
  void a_shop_without_a_plan_reads_what_will_be_here_in_both_languages() {
    Pair pair = market.pair("页面空");
    browser.signIn(pair.owner()).open(own(pair));
    assertThat(shown()).contains("还没有陪跑计划");
    browser.signIn(pair.owner()).language(Locale.ENGLISH).open(own(pair));
    assertThat(shown()).contains("No coaching plan yet");
  }

  @Test
  void what_is_late_and_blocked_is_seen_by_both() {
    Pair pair = market.pair("页面落后");
    long plan = market.plan(pair, PlanMarket.RULES, market.day(3));
    browser.signIn(pair.owner()).open(own(pair));
    assertThat(shown()).contains("落后 1 项", "晚了");
    assertThat(browser.helps()).contains("status.plan_overdue", "status.action_overdue");
    browser.signIn(pair.coach()).open("plans?state=overdue");
    assertThat(grid()).isEqualTo(1);
    browser.signIn(pair.coach()).open("plans?state=blocked");
    assertThat(grid()).isZero();
    browser.signIn(pair.coach()).open("plans/" + plan);
    assertThat(shown()).contains(pair.shop().name(), "落后 1 项", "晚了", "记一次联系", "结束计划");
  }

  @SuppressWarnings("unchecked")
  private int grid() {
    return GridKt._size(_get(Grid.class, spec -> spec.withId("plans")));
  }

  @Test
  void the_coach_logs_a_contact_and_both_read_it() {
    Pair pair = market.pair("页面联系");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    browser.signIn(pair.coach()).open("plans/" + plan);
    _click(_get(Button.class, spec -> spec.withText("记一次联系")));
    _setValue(_get(TextArea.class, spec -> spec.withLabel("谈了什么，定了什么")), "周五试播");
    List<Button> buttons = _find(Button.class, spec -> spec.withText("记一次联系"));
    _click(buttons.getLast());
    assertThat(shown()).contains("周五试播", "电话 15 分钟");
    browser.signIn(pair.owner()).open(own(pair));
    assertThat(shown()).contains("周五试播");
  }

  @Test
  void a_closed_plan_asks_the_merchant_how_it_was() {
    Pair pair = market.pair("页面评价");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    rows.close(plan, new SharedPlan.Closing(market.today(), "", PlanResult.REACHED, 6, ""));
    browser.signIn(pair.owner()).open(own(pair));
    assertThat(shown()).contains("计划达成");
    _assertOne(RadioButtonGroup.class, spec -> spec.withLabel("这次陪跑对你有帮助吗？"));
    browser.signIn(pair.coach()).open("plans/" + plan);
    assertThat(shown()).contains("商家还没有评价");
    _assertNone(RadioButtonGroup.class);
  }

  @Test
  void another_shop_s_plan_is_not_found() {
    Pair pair = market.pair("页面别家");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    browser.signIn(people.serviceProvider()).open("plans/" + plan);
    assertThat(shown()).doesNotContain("首播陪跑", pair.shop().name());
  }

  @Test
  void playbooks_are_found_by_stage_signal_and_word_and_opened() {
    market.pair("方案页");
    AccountRef coach = people.serviceProvider();
    browser.signIn(coach).open("playbooks?signal=no_live&stage=cold_start&q=没人看");
    assertThat(shown()).contains("不会开播，播了没人看").doesNotContain("规则太多记不住");
    _setValue(_get(TextField.class, spec -> spec.withLabel("搜索")), "没有这样的痛点");
    assertThat(shown()).contains("没有符合条件的方案");
    browser.signIn(coach).open("playbooks/sample-live");
    assertThat(shown()).contains("先排流程再试播。", "目标：14 天内", "开播 2 天", "流程表", "服务商 1 项，店铺 2 项");
    browser.signIn(coach).open("playbooks/sample-live?material=run-of-show");
    _assertOne(Button.class, spec -> spec.withText("打印"));
  }

  @Test
  void a_playbook_is_applied_to_pasted_shops_with_a_result_for_each() {
    Pair pair = market.pair("批量页");
    List<ShopRef> shops = market.shops("批量页更多", 2);
    market.bind(pair.coach(), shops);
    browser.signIn(pair.coach()).open("playbooks/sample-rules");
    _click(_get(Button.class, spec -> spec.withText("用这个方案")));
    _setValue(
        _get(TextArea.class, spec -> spec.withLabel("店铺编码")),
        shops.getFirst().code() + "\n" + shops.getLast().code() + ", no-such");
    _click(_get(Button.class, spec -> spec.withText("建计划")));
    org.awaitility.Awaitility.await()
        .pollInSameThread()
        .atMost(java.time.Duration.ofSeconds(20))
        .until(
            () -> {
              com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip(false);
              return !_find(Button.class, spec -> spec.withText("再试一次")).isEmpty();
            });
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("建好 2 家，1 家不归你");
    UI.getCurrent().navigate("plans");
    assertThat(_find(Dialog.class)).as("the page is not behind a dialog").isEmpty();
    assertThat(rows.ofShop(shops.getFirst().id())).hasSize(1);
    assertThat(people.as(pair.coach(), () -> plans.ofShop(shops.getLast().id()))).hasSize(1);
  }

  @Test
  void an_administrator_edits_a_playbook_and_sees_its_versions() {
    market.pair("编辑页");
    browser.signIn(people.admin()).open("admin/playbooks/sample-rules");
    assertThat(shown()).contains("规则讲一遍", "随产品提供");
    _click(_get(Button.class, spec -> spec.withText("发布")));
    browser.signIn(people.admin()).open("admin/playbooks/new");
    _click(_get(Button.class, spec -> spec.withText("发布")));
    assertThat(shown()).contains("缺少或不对");
  }
}
