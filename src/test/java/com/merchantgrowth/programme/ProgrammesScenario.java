package com.merchantgrowth.programme;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.task.TaskMarket;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDraft;
import com.merchantgrowth.task.definition.TaskPeriod.Anchor;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** Joining a programme, its tasks, and what came of it. */
abstract class ProgrammesScenario {
  private static final String TASK = "programme-test-gmv";

  @Autowired TaskMarket market;
  @Autowired Programmes programmes;
  @Autowired ProgrammeSetup setup;
  @Autowired ProgrammeAdministration administration;
  @Autowired ProgrammeResults results;
  @Autowired BusinessCalendar calendar;
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private AccountRef admin;

  @BeforeEach
  void open() {
    market.rewind();
    admin = people.admin();
    market.publish(
        TASK,
        TaskDraft.of("首 30 天成交", "Sales of 30 days", "因为", "Because")
            .audience(
                Condition.any(
                    new Condition.Flagged("prog_ptest_live"),
                    new Condition.Flagged("prog_ptest_goods")))
            .daysFrom(Anchor.FIRST_SALE, 30)
            .ladder(
                TaskDraft.own("SUM", "gmv", "fen"),
                Goal.Payout.EVERY_LEVEL,
                0,
                "live_traffic",
                1_000_000,
                1_000)
            .build(),
        market.day(6));
    if (people.as(admin, () -> administration.inForce()).stream()
        .noneMatch(one -> one.programme().code().equals("ptest"))) {
      people.as(admin, () -> administration.save(definition(true), 0));
    }
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  private static ProgrammeDefinition definition(boolean open) {
    Wording text = new Wording("试", "Try");
    return new ProgrammeDefinition(
        "ptest",
        new Wording("试验计划", "Trial"),
        text,
        open,
        new Condition.OpenedWithin(90),
        List.of(
            new Track("live", new Wording("甲赛道", "A"), text, List.of(TASK)),
            new Track("goods", new Wording("乙赛道", "B"), text, List.of(TASK))),
        List.of(1_000_000L, 100_000_000L));
  }

  private ShopRef shop(String name, int openedDaysAgo) {
    return market.shops(name, 1, calendar.today().minusDays(openedDaysAgo)).getFirst();
  }

  private ShopProgramme state(AccountRef as, ShopRef shop) {
    return people.as(
        as,
        () ->
            programmes.of(shop.id()).stream()
                .filter(one -> one.programme().code().equals("ptest"))
                .findFirst()
                .orElseThrow());
  }

  private void refused(AccountRef as, ShopRef shop, String track, String key) {
    people.run(
        as,
        () ->
            assertThatThrownBy(() -> programmes.join(shop.id(), "ptest", track))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(key));
  }

  @Test
  void a_new_shop_joins_once_and_changes_its_track_on_that_day_only() {
    ShopRef shop = shop("计划新店", 10);
    AccountRef owner = market.member(shop, MemberRole.OPERATOR);
    market.run(1, 0);
    assertThat(state(owner, shop).canJoin()).isTrue();

    refused(owner, shop, "moon", "programme.error.noTrack");
    Membership joined = people.as(owner, () -> programmes.join(shop.id(), "ptest", "live"));
    assertThat(joined.joinedOn()).isEqualTo(calendar.today());
    assertThat(people.as(owner, () -> programmes.join(shop.id(), "ptest", "live")))
        .isEqualTo(joined);
    assertThat(people.as(owner, () -> programmes.join(shop.id(), "ptest", "goods")).track())
        .isEqualTo("goods");

    jdbc.sql("update programme_member set joined_on = ? where shop_id = ?")
        .params(calendar.yesterday(), shop.id())
        .update();
    refused(owner, shop, "live", "programme.error.joined");
    assertThat(state(owner, shop).joined().track()).isEqualTo("goods");
  }

  @Test
  void who_may_not_join_is_told_so() {
    ShopRef old = shop("计划老店", 91);
    ShopRef other = shop("计划别家", 10);
    AccountRef owner = market.member(old, MemberRole.OWNER);
    AccountRef viewer = market.member(other, MemberRole.VIEWER);
    market.run(1, 0);

    assertThat(state(owner, old).eligible().truth()).isEqualTo(Truth.FAIL);
    refused(owner, old, "live", "programme.error.notEligible");
    refused(owner, other, "live", "merchant.error.unknown");
    people.run(
        viewer,
        () ->
            assertThatThrownBy(() -> programmes.join(other.id(), "ptest", "live"))
                .isInstanceOfAny(DomainException.class, AuthorizationDeniedException.class));
    assertThat(
            jdbc.sql("select count(*) from programme_member where shop_id in (?, ?)")
                .params(old.id(), other.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void of_many_clicks_at_once_one_joins() throws Exception {
    ShopRef shop = shop("计划连点", 10);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.run(1, 0);
    Callable<Boolean> click =
        () ->
            people.as(
                owner,
                () -> {
                  try {
                    programmes.join(shop.id(), "ptest", "live");
                    return true;
                  } catch (DomainException late) {
                    return false;
                  }
                });
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> clicks = threads.invokeAll(java.util.Collections.nCopies(16, click));
      int joined = 0;
      for (Future<Boolean> one : clicks) {
        joined += one.get() ? 1 : 0;
      }
      assertThat(joined).isPositive();
    }
    assertThat(
            jdbc.sql("select count(*) from programme_member where shop_id = ?")
                .param(shop.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void targets_count_from_the_first_sale_and_results_from_the_facts() {
    ShopRef shop = shop("计划成交", 20);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    setup.join(List.of(new Membership("ptest", shop.id(), "live", market.day(5), "test")));
    market.fact(shop, market.day(3), "paid_orders", 2);
    market.fact(shop, market.day(3), "gmv", 600_000);
    market.fact(shop, market.day(0), "gmv", 200_000);
    market.run(5, 0);

    ShopProgramme state = state(owner, shop);
    assertThat(state.firstSale()).isEqualTo(market.day(3));
    assertThat(state.own())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.progress().value()).isEqualTo(800_000);
              assertThat(card.days().last()).isEqualTo(market.day(3).plusDays(29));
            });

    market.fact(shop, market.day(0), "gmv", 500_000);
    ProgrammeResult result = people.as(admin, () -> results.of("ptest"));
    assertThat(result.milestones().getFirst().shops()).isPositive();
    assertThat(people.as(admin, () -> results.members("ptest")))
        .filteredOn(one -> one.membership().shopId() == shop.id())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.firstSale()).isEqualTo(market.day(3));
              assertThat(one.months().getFirst()).isEqualTo(1_100_000);
              assertThat(one.months().get(1)).isNaN();
            });
  }

  @Test
  void a_programme_opens_when_all_its_tasks_are_published_and_nobody_overwrites_another() {
    people.run(
        admin,
        () -> {
          ProgrammeVersion shipped = administration.versions(ShippedProgramme.CODE).getFirst();
          assertThatThrownBy(
                  () -> administration.save(shipped.programme().opened(true), shipped.version()))
              .hasMessageContaining("programme.error.tasksWaiting");
          int version = administration.versions("ptest").getFirst().version();
          assertThatThrownBy(() -> administration.save(definition(false), version - 1))
              .hasMessageContaining("programme.error.savedMeanwhile");
          assertThat(administration.save(definition(true), version).version()).isEqualTo(version);
        });
  }

  @Test
  void a_merchant_joins_on_the_page_and_an_administrator_sees_it() {
    ShopRef shop = shop("计划页面", 10);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.run(1, 0);

    browser.signIn(owner).open("programme?shop=" + shop.code());
    assertThat(page()).contains("试验计划", "甲赛道", "报名条件", "首 30 天成交");
    _click(_find(Button.class, spec -> spec.withText("报名这条赛道")).getFirst());
    assertThat(page()).contains("出了首单就开始计窗口", "目标从下一次日结起计入", "今天还可以换赛道");

    browser.signIn(admin).open("admin/programmes");
    assertThat(page()).contains("试验计划", "报名名单", "月成交达 1 万");
    _get(Button.class, spec -> spec.withText("停止报名"));
  }

  @Test
  void a_track_that_shops_have_joined_is_not_left_out() {
    ShopRef shop = shop("计划赛道", 10);
    setup.join(List.of(new Membership("ptest", shop.id(), "goods", market.day(0), "test")));
    ProgrammeDefinition now = definition(true);
    ProgrammeDefinition without =
        new ProgrammeDefinition(
            now.code(),
            now.name(),
            now.text(),
            now.open(),
            now.eligible(),
            List.of(now.track("live")),
            now.milestones());

    people.run(
        admin,
        () -> {
          int version = administration.versions("ptest").getFirst().version();
          assertThatThrownBy(() -> administration.save(without, version))
              .hasMessageContaining("programme.error.trackInUse");
          assertThatThrownBy(() -> administration.effect(without))
              .hasMessageContaining("programme.error.trackInUse");
        });
  }

  @Test
  void an_administrator_changes_tracks_and_milestones_sees_the_effect_and_saves() {
    int before = people.as(admin, () -> administration.versions("ptest")).getFirst().version();
    browser.signIn(admin).open("admin/programmes?edit=ptest");
    assertThat(page()).contains("修改「试验计划」", "甲赛道", "乙赛道");
    assertThat(_find(MultiSelectComboBox.class).getLast().getHelperText())
        .contains("prog_ptest_goods");
    press("看影响");
    assertThat(page()).contains("和生效中的版本一样");

    press("加一个里程碑");
    _setValue(_find(BigDecimalField.class).getLast(), new BigDecimal("500000"));
    press("加一条赛道");
    press("看影响");
    assertThat(page()).contains("赛道代码不合规或重复");
    _setValue(last("代码"), "more");
    _setValue(last("赛道名称（中文）"), "丙赛道");
    press("看影响");
    assertThat(page()).contains("每条赛道要有 1 到 30 个任务");
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<String> targets = _find(MultiSelectComboBox.class).getLast();
    _setValue(targets, Set.of(TASK));
    press("看影响");
    assertThat(page()).contains("新增赛道「丙赛道」；修改里程碑", "赛道「丙赛道」里的这些任务", "prog_ptest_more");

    press("保存新版本");
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    ProgrammeVersion saved = people.as(admin, () -> administration.versions("ptest")).getFirst();
    assertThat(saved.version()).isEqualTo(before + 1);
    assertThat(saved.programme().tracks()).extracting(Track::code).endsWith("more");
    assertThat(saved.programme().milestones())
        .containsExactly(1_000_000L, 50_000_000L, 100_000_000L);
    assertThat(page()).contains("报名名单", "月成交达 50 万");
    people.run(admin, () -> administration.save(definition(true), before + 1));
  }

  private static void press(String label) {
    _click(_find(Button.class, spec -> spec.withText(label)).getFirst());
  }

  private static TextField last(String label) {
    return _find(TextField.class, spec -> spec.withLabel(label)).getLast();
  }

  private static String page() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }
}
