package com.merchantgrowth.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskBoards;
import com.merchantgrowth.task.TaskClaims;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 成长任务, as owner, viewer, service provider and administrator see it. */
@PortalTest
class TaskBoardViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private PageMarket market;
  @Autowired private TaskBoards boards;
  @Autowired private TaskClaims claims;
  @Autowired private NearestTasksCard homeCard;

  private String shown() {
    return text(browser.view());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static String address(ShopRef shop, String more) {
    return TaskRoutes.BOARD + "?shop=" + shop.code() + more;
  }

  private static List<String> cards() {
    return _find(TaskCardView.class).stream()
        .map(card -> card.getElement().getAttribute("aria-label"))
        .toList();
  }

  private static Button button(String label) {
    return _find(Button.class).stream()
        .filter(one -> label.equals(one.getAriaLabel().orElse("")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label));
  }

  private static void choose(TaskStage stage) {
    _get(Tabs.class).setSelectedIndex(stage.ordinal());
  }

  @Test
  void the_board_opens_where_something_can_be_done() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.OWNER)).open(address(shop, ""));
    assertThat(_get(Tabs.class).getSelectedIndex()).isEqualTo(TaskStage.IN_PROGRESS.ordinal());
    assertThat(cards())
        .containsExactlyInAnyOrder("发布 3 条短视频", "单日开播满 4 小时", "单日开播满 5 小时", "分销阶梯", "三分钟回复率到 85%");
    assertThat(shown())
        .contains("奖励发到权益中心", "待领取", "700 次曝光", "剩 5 天领")
        .contains("3 时 20 分", "/ 5 小时", "还差 1 时 40 分", "剩 9 天")
        .contains("一场直播，同时推进 2 个任务", "合计最多还能拿 1,500 次曝光")
        .contains("已到第 2 级", "再 240 单升第 3 级，奖励从 6,000 次曝光变 9,000 次曝光")
        .contains("你是 L2，要求 L3", "开始时已达成的任务不展示，也不发奖", "不会再开放");
  }

  @Test
  void the_address_chooses_tab_order_and_dimension_and_follows_them() {
    ShopRef shop = market.shop();
    browser
        .signIn(market.member(shop, MemberRole.OWNER))
        .open(address(shop, "&tab=done&sort=reward"));
    assertThat(_get(Tabs.class).getSelectedIndex()).isEqualTo(TaskStage.DONE.ordinal());
    assertThat(shown()).contains("发布 2 条短视频", "已发 200 次曝光");
    choose(TaskStage.MISSED);
    assertThat(shown()).contains("截止时 4 条，要求 5 条，还差 1 条");
    choose(TaskStage.IN_PROGRESS);
    assertThat(cards()).containsSubsequence("分销阶梯", "单日开播满 5 小时", "单日开播满 4 小时");
    NativeButton nearest =
        _find(NativeButton.class).stream()
            .filter(one -> one.getText().equals("最近能完成"))
            .findFirst()
            .orElseThrow();
    _click(nearest);
    assertThat(nearest.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(cards()).containsSubsequence("单日开播满 4 小时", "单日开播满 5 小时", "分销阶梯");
  }

  @Test
  void a_reward_is_taken_with_one_click_and_a_second_one_is_the_same_act() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.OPERATOR)).open(address(shop, "&tab=to_claim"));
    Button claim = button("领取奖励：发布 3 条短视频");
    _click(claim);
    List<String> said =
        NotificationsKt.getNotifications().stream().map(TaskBoardViewTest::text).toList();
    assertThat(said).anyMatch(one -> one.contains("已领取 700 次曝光") && one.contains("权益中心"));
    assertThat(shown()).contains("没有待领取的奖励");
    NotificationsKt.clearNotifications();
    // the click that was already on its way
    claim.click();
    assertThat(NotificationsKt.getNotifications()).noneMatch(one -> text(one).contains("已经"));
    assertThat(boards.of(shop.id()).card("tpg-reward", null).orElseThrow().awards())
        .extracting(AwardRow::state)
        .containsExactly(AwardRow.State.PAID);
  }

  @Test
  void what_somebody_else_took_meanwhile_is_said_and_the_page_shows_what_holds() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.OWNER)).open(address(shop, "&tab=to_claim"));
    Button claim = button("领取奖励：发布 3 条短视频");
    AwardRow award =
        boards.of(shop.id()).card("tpg-reward", null).orElseThrow().awards().getFirst();
    claims.claimReward(shop.id(), award.id(), "somebody-else");
    _click(claim);
    assertThat(NotificationsKt.getNotifications())
        .extracting(TaskBoardViewTest::text)
        .noneMatch(one -> one.contains("已领取 700"));
    assertThat(_find(Notification.class)).isNotEmpty();
    assertThat(shown()).contains("没有待领取的奖励");
  }

  @Test
  void a_task_is_claimed_and_moves_to_those_in_progress() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.OWNER)).open(address(shop, "&tab=for_you"));
    assertThat(shown()).contains("领取后 14 天");
    _click(button("领取任务：三分钟回复率到 85%"));
    assertThat(NotificationsKt.getNotifications())
        .extracting(TaskBoardViewTest::text)
        .anyMatch(one -> one.contains("已领取「三分钟回复率到 85%」"));
    assertThat(shown()).contains("现在没有等你领取的任务");
    choose(TaskStage.IN_PROGRESS);
    assertThat(cards()).contains("三分钟回复率到 85%");
    assertThat(shown()).contains("剩 14 天");
  }

  @Test
  void who_may_only_look_has_no_buttons_but_one_line_that_says_why() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.VIEWER)).open(address(shop, ""));
    assertThat(shown()).contains("查看者账号不能领取");
    assertThat(_find((Div) browser.view(), Button.class)).isEmpty();
    long award =
        boards.of(shop.id()).card("tpg-reward", null).orElseThrow().awards().getFirst().id();
    assertThatThrownBy(() -> claims.claimReward(shop.id(), award, ""))
        .isInstanceOf(DomainException.class);
    browser.signIn(market.provider(shop)).open(address(shop, ""));
    assertThat(shown()).contains("服务商账号只能查看");
    assertThat(_find((Div) browser.view(), Button.class)).isEmpty();
    browser.signIn(people.admin()).open(address(shop, ""));
    assertThat(shown()).contains("管理员只能查看");
    assertThat(_find((Div) browser.view(), Button.class)).isEmpty();
  }

  @Test
  void english_says_everything() {
    ShopRef shop = market.shop();
    browser
        .signIn(market.member(shop, MemberRole.OWNER))
        .language(Locale.ENGLISH)
        .open(address(shop, ""));
    assertThat(shown())
        .contains("In progress, still up to", "700 exposures", "1 h 40 min to go", "9 days left")
        .contains("One live session moves 2 tasks at once", "level 2 reached")
        .doesNotContain("task.");
  }

  @Test
  void without_a_shop_the_page_says_how_to_choose_one() {
    browser.signIn(people.admin()).open(TaskRoutes.BOARD);
    assertThat(shown()).contains("先选一家店铺");
    browser.signIn(people.merchant()).open(TaskRoutes.BOARD);
    assertThat(shown()).contains("你还没有店铺");
  }

  @Test
  void the_number_of_statements_does_not_depend_on_the_tasks_shown() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.OWNER)).open(address(shop, ""));
    int all = SqlCount.of(() -> browser.open(address(shop, "&tab=in_progress")));
    int few = SqlCount.of(() -> browser.open(address(shop, "&tab=done")));
    assertThat(all).isEqualTo(few).isLessThanOrEqualTo(25);
  }

  @Test
  void the_home_card_shows_the_nearest_three_with_what_is_missing() {
    ShopRef shop = market.shop();
    browser.signIn(market.member(shop, MemberRole.OWNER)).open("account/password");
    Component card = homeCard.create(shop.id()).orElseThrow();
    UI.getCurrent().add(card);
    assertThat(text(card))
        .contains("最近能完成的任务", "单日开播满 4 小时", "3 时 20 分 / 4 小时，还差 40 分钟", "500 次曝光", "剩 9 天");
    assertThat(_find(card, TaskMeter.class)).hasSize(3);
  }
}
