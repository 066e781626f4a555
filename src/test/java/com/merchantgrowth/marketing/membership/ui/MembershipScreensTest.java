package com.merchantgrowth.marketing.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.membership.Member;
import com.merchantgrowth.marketing.membership.MemberList;
import com.merchantgrowth.marketing.membership.MemberPriceTerms;
import com.merchantgrowth.marketing.membership.Members;
import com.merchantgrowth.marketing.membership.MembersToReach;
import com.merchantgrowth.marketing.membership.Membership;
import com.merchantgrowth.marketing.membership.Memberships;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Samples;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.price.PromiseForm;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class MembershipScreensTest {
  @Autowired private Browser browser;
  @Autowired private SkuMarket market;
  @Autowired private Memberships memberships;
  @Autowired private Members members;
  @Autowired private MemberList list;
  @Autowired private Samples samples;
  @Autowired private PromiseDesk promises;
  @Autowired private MarketingTools tools;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEvents events;

  private ShopRef shop;
  private AccountRef owner;

  @BeforeEach
  void enter() {
    shop = market.shop("mbs-" + UUID.randomUUID().toString().substring(0, 8));
    owner = market.member(shop, MemberRole.OWNER);
    market.sku(shop, "A1", "原味 250g", 9_900, 6_000L, 50);
  }

  private void open(AccountRef who, String page) {
    browser.signIn(who).open(page + (page.contains("?") ? "&" : "?") + "shop=" + shop.code());
  }

  private String page() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void click(String button) {
    _get(Button.class, spec -> spec.withText(button)).click();
  }

  private Optional<Membership> now() {
    return people.as(owner, () -> memberships.find(shop.code()));
  }

  private void opened() {
    people.as(
        owner,
        () ->
            memberships.save(
                shop.code(),
                0,
                Starter.programme(
                    key ->
                        java.util.Map.of("level1", "普通", "level2", "银卡", "level3", "金卡")
                            .getOrDefault(key, "会员")),
                true));
  }

  private Member join(String buyer) {
    return people.as(owner, () -> members.join(shop.code(), buyer, "live", 0));
  }

  private static CountField count(String label, int place) {
    return _find(CountField.class, spec -> spec.withLabel(label)).get(place);
  }

  @Test
  void a_membership_is_opened_changed_and_closed() {
    open(owner, "marketing/membership");
    assertThat(page()).contains("未开通", "入会即送 100 积分", "再攒 500 成长值升「银卡会员」");
    click("开通会员");
    assertThat(now().orElseThrow().open()).isTrue();
    assertThat(page()).contains("开放中");

    _setValue(count("要的成长值", 1), "800");
    assertThat(page()).contains("再攒 800 成长值升「银卡会员」");
    click("加一级");
    _setValue(_find(TextField.class, spec -> spec.withLabel("等级名称")).get(3), "黑金会员");
    click("保存");
    assertThat(now().orElseThrow().programme().levels())
        .extracting(level -> level.name() + level.growth())
        .containsExactly("普通会员0", "银卡会员800", "金卡会员2000", "黑金会员6000");
    assertThat(now().orElseThrow().version()).isEqualTo(2);

    click("关闭会员");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(now().orElseThrow().open()).isFalse();
    assertThat(page()).contains("已关闭");
    click("重新开放");
    assertThat(now().orElseThrow().open()).isTrue();
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
    open(owner, "marketing/membership");
    _setValue(count("要的成长值", 2), "500");
    _setValue(_get(TimesField.class, spec -> spec.withLabel("每单最多抵应付的")), "101");
    click("开通会员");
    assertThat(now()).isEmpty();
    assertThat(count("要的成长值", 2).getErrorMessage()).contains("比前一级多");
    assertThat(_get(TimesField.class, spec -> spec.withLabel("每单最多抵应付的")).isInvalid()).isTrue();

    _setValue(count("要的成长值", 2), "many");
    click("开通会员");
    assertThat(now()).isEmpty();
    assertThat(count("要的成长值", 2).isInvalid()).isTrue();
  }

  @Test
  void tasks_come_and_go() {
    open(owner, "marketing/membership");
    click("加一个任务");
    _setValue(_find(TextField.class, spec -> spec.withLabel("任务名称")).get(1), "晒单");
    _setValue(_find(TextField.class, spec -> spec.withLabel("代码")).get(1), "review");
    _find(Button.class, spec -> spec.withAttribute("aria-label", "去掉这个任务")).getFirst().click();
    click("开通会员");
    assertThat(now().orElseThrow().programme().tasks())
        .extracting(task -> task.code())
        .containsExactly("review");
  }

  @Test
  void two_who_change_it_at_once_do_not_overwrite_each_other() {
    opened();
    open(owner, "marketing/membership");
    people.as(owner, () -> memberships.save(shop.code(), 1, now().orElseThrow().programme(), true));
    click("保存");
    assertThat(now().orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void who_only_looks_reads() {
    opened();
    join("b-1");
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    open(viewer, "marketing/membership");
    _assertNone(Button.class, spec -> spec.withText("保存"));
    _assertNone(Button.class, spec -> spec.withText("关闭会员"));
    _assertNone(Button.class, spec -> spec.withText("加一级"));
    assertThat(_find(TextField.class)).allMatch(TextField::isReadOnly);
    open(viewer, "marketing/members");
    assertThat(page()).contains("会员健康");
    _assertNone(Button.class, spec -> spec.withText("交给平台发送"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> buyers() {
    Grid<Member> grid = _get(Grid.class, spec -> spec.withId("members"));
    return GridKt._findAll(grid).stream().map(Member::buyer).toList();
  }

  @Test
  void members_are_listed_by_key_and_level_as_the_address_says() {
    open(owner, "marketing/members");
    assertThat(page()).contains("还没有开通会员");
    opened();
    join("b-1");
    join("b-2");
    join("other_3");
    jdbc.sql("update marketing_member set level = 2 where shop_id = ? and buyer = 'b-2'")
        .param(shop.id())
        .update();
    open(owner, "marketing/members");
    assertThat(buyers()).containsExactly("other_3", "b-2", "b-1");
    assertThat(page()).contains("近 30 天新增 3", "银卡 1 位");
    open(owner, "marketing/members?level=2");
    assertThat(buyers()).containsExactly("b-2");
    open(owner, "marketing/members?q=_");
    assertThat(buyers()).containsExactly("other_3");
    browser.signIn(owner);
    browser.language(Locale.ENGLISH);
    browser.open("marketing/members?shop=" + shop.code());
    assertThat(page()).contains("Share of GMV", "Falling asleep");
  }

  @Test
  void sleepers_are_listed_and_handed_over() {
    opened();
    join("b-1");
    join("b-2");
    jdbc.sql("update marketing_member set joined_at = ? where shop_id = ? and buyer = 'b-1'")
        .params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(61), shop.id())
        .update();
    open(owner, "marketing/members");
    click("交给平台发送");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(events.stream(MembersToReach.class).filter(one -> one.shopId() == shop.id()))
        .containsExactly(new MembersToReach(shop.id(), "asleep", 1));
  }

  @Test
  void samples_are_listed_and_marked_as_sent() throws Exception {
    Programme blank = Starter.programme(key -> key);
    Level first = blank.levels().getFirst();
    List<Level> levels = new java.util.ArrayList<>(blank.levels());
    levels.set(
        0,
        new Level(
            first.name(),
            first.growth(),
            first.earnPoints(),
            first.birthdayPoints(),
            "=旅行装",
            first.products(),
            first.back()));
    people.as(
        owner,
        () ->
            memberships.save(
                shop.code(),
                0,
                new Programme(
                    blank.name(),
                    levels,
                    blank.points(),
                    blank.growth(),
                    blank.tasks(),
                    blank.gift(),
                    blank.memberDay(),
                    blank.entries()),
                true));
    join("b-1");
    open(market.member(shop, MemberRole.VIEWER), "marketing/members");
    assertThat(page()).contains("会员小样", "待寄 1 份", "=旅行装");
    _assertNone(Button.class, spec -> spec.withText("标为已寄"));

    open(owner, "marketing/members");
    click("标为已寄");
    assertThat(page()).contains("没有待寄的");
    _assertNone(Button.class, spec -> spec.withText("标为已寄"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MemberCsv.samples(out, people.as(owner, () -> samples.list(shop.code())));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("buyer,level,sample,since,sent_on")
        .contains("b-1,1,'=旅行装,");
  }

  @Test
  void a_file_has_every_member_and_keeps_formulas_as_text() throws Exception {
    opened();
    join("-1");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    people.run(
        owner,
        () -> {
          try {
            MemberCsv.members(out, sink -> list.export(shop.code(), MemberList.Filter.ALL, sink));
          } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
          }
        });
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("buyer,level,kept_until,points", "'-1")
        .contains(",1,");
  }

  @Test
  void a_member_price_below_a_promise_is_hidden_with_one_click() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    people.run(
        owner,
        () ->
            promises.record(
                shop.code(), new PromiseForm("A1", "cr-1", 9_600L, today, today.plusDays(30))));
    open(owner, "marketing/new?kind=memberprice");
    _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "会员价");
    click("存草稿");
    browser.until("拦截 1 个");
    assertThat(page()).contains("最省的改法：对非会员隐藏", "会员价不变");

    click("采用这个改法");
    browser.until("可以发布");
    assertThat(_get(Checkbox.class, spec -> spec.withLabel("只让够级别的会员看到")).getValue()).isTrue();
    click("发布");
    browser.until("待开始");
    assertThat(people.as(owner, () -> tools.list(shop.code())))
        .extracting(one -> one.tool().plan().terms())
        .containsExactly(new MemberPriceTerms(9_500, 1, true));
  }

  @Test
  void a_member_price_is_drafted_hidden() {
    open(owner, "marketing/new?kind=memberprice");
    _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "银卡价");
    _setValue(_get(LevelField.class), 2);
    _setValue(_get(Checkbox.class, spec -> spec.withLabel("只让够级别的会员看到")), true);
    assertThat(page()).contains("9.5 折", "非会员看不到");
    click("存草稿");
    assertThat(people.as(owner, () -> tools.list(shop.code())))
        .extracting(one -> one.tool().plan().terms())
        .containsExactly(new MemberPriceTerms(9_500, 2, true));
    open(owner, "marketing/new?kind=membercoupon");
    assertThat(page()).contains("会员券");
  }
}
