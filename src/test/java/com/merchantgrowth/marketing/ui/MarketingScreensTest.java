package com.merchantgrowth.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MarketingScreensTest {
  @Autowired private Browser browser;
  @Autowired private SkuMarket market;
  @Autowired private MarketingTools tools;
  @Autowired private ToolPublishing publishing;
  @Autowired private People people;
  @Autowired private BusinessCalendar calendar;

  private ShopRef shop;
  private AccountRef owner;
  private Sku sku;

  @BeforeEach
  void enter() {
    shop = market.shop("mkt-" + UUID.randomUUID().toString().substring(0, 8));
    owner = market.member(shop, MemberRole.OWNER);
    sku = market.sku(shop, "A1", "原味 250g", 9_900, 6_000L, 50);
  }

  private ToolPlan coupon(String name, long threshold, long off) {
    Instant start = calendar.now().minus(Duration.ofHours(1));
    return new ToolPlan(
        name,
        start,
        start.plus(Duration.ofDays(7)),
        Scope.all(),
        Set.of(),
        Set.of(),
        1,
        false,
        0,
        Set.of(),
        new CouponTerms(
            Reduction.once(threshold, new Amount(off)), true, 100, 1, 7, null, null, ""));
  }

  private ToolPlan flash(String name, long price, int stock) {
    Instant start = calendar.now().plus(Duration.ofDays(1));
    Instant end = start.plus(Duration.ofHours(2));
    return new ToolPlan(
        name,
        start,
        end,
        Scope.all(),
        Set.of(),
        Set.of(),
        1,
        false,
        0,
        Set.of(),
        new FlashTerms(
            List.of(new Period(start, end)),
            List.of(new FlashTerms.Item(sku.id(), price, stock, 1)),
            true,
            900,
            24));
  }

  private Tool draft(String kind, ToolPlan plan) {
    return people.as(owner, () -> tools.create(shop.code(), kind, plan));
  }

  private Tool live(String kind, ToolPlan plan) {
    Tool draft = draft(kind, plan);
    assertThat(
            people.as(
                owner,
                () -> publishing.publish(shop.code(), draft.id(), 1, Confirmation.NONE).why()))
        .isEqualTo(Publication.Why.PUBLISHED);
    return draft;
  }

  private Standing now(Tool tool) {
    return people.as(owner, () -> tools.require(shop.code(), tool.id()));
  }

  private void open(AccountRef who, String page) {
    browser.signIn(who).open(page + (page.contains("?") ? "&" : "?") + "shop=" + shop.code());
  }

  private void open(Tool tool) {
    open(owner, "marketing/" + tool.id());
  }

  private String page() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void click(String button) {
    _get(Button.class, spec -> spec.withText(button)).click();
  }

  private static MoneyField money(String label) {
    return _get(MoneyField.class, spec -> spec.withLabel(label));
  }

  @SuppressWarnings("unchecked")
  private static Grid<Standing> grid() {
    return _get(Grid.class, spec -> spec.withId("tools"));
  }

  private static void act(int row, String action) {
    GridKt._getCellComponent(grid(), row, "acts")
        .getChildren()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(action))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private static void confirm() {
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
  }

  private static List<String> names() {
    return GridKt._findAll(grid()).stream().map(one -> one.tool().name()).toList();
  }

  @Test
  void the_centre_says_what_kinds_are_for_and_lists_tools_by_kind_state_and_name() {
    live("coupon", coupon("满99减5", 9_900, 500));
    draft("coupon", coupon("冬上新满减券", 9_900, 800));
    draft("flash", flash("周一秒杀", 8_000, 5));

    open(owner, "marketing");

    assertThat(page()).contains("只给没在本店下过单的买家", "进行中 1 · 草稿 1");
    assertThat(names()).containsExactlyInAnyOrder("满99减5", "冬上新满减券", "周一秒杀");
    open(owner, "marketing?state=live");
    assertThat(names()).containsExactly("满99减5");
    assertThat(Browser.helps(GridKt._getCellComponent(grid(), 0, "name")))
        .contains("tool.coupon", "status.tool_live");
    assertThat(GridKt._getCellComponent(grid(), 0, "left").getElement().getTextRecursively())
        .isEqualTo("剩 100 张");
    open(owner, "marketing?kind=flash");
    assertThat(names()).containsExactly("周一秒杀");
    _setValue(_get(TextField.class, spec -> spec.withLabel("搜索")), "没有的");
    assertThat(names()).isEmpty();
    browser.language(Locale.ENGLISH);
    open(owner, "marketing");
    assertThat(names()).hasSize(3);
  }

  @Test
  void a_tool_is_copied_paused_resumed_and_ended_from_the_list() {
    Tool tool = live("coupon", coupon("满99减5", 9_900, 500));
    open(owner, "marketing");

    act(0, "暂停");
    assertThat(now(tool).state()).isEqualTo(ToolState.LIVE);
    confirm();
    assertThat(now(tool).state()).isEqualTo(ToolState.PAUSED);
    act(0, "恢复");
    assertThat(now(tool).state()).isEqualTo(ToolState.LIVE);
    act(0, "复制");
    assertThat(names()).contains("满99减5 副本");
    act(names().indexOf("满99减5 副本"), "丢弃");
    confirm();
    assertThat(names()).containsExactly("满99减5");
    act(0, "提前结束");
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("message")).contains("剩 100 张");
    confirm();
    assertThat(now(tool).state()).isEqualTo(ToolState.ENDED);
  }

  @Test
  void viewers_see_tools_and_change_nothing() {
    Tool tool = live("coupon", coupon("满99减5", 9_900, 500));
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);

    open(viewer, "marketing");
    assertThat(page()).contains("你的账号只能查看");
    assertThat(grid().getColumnByKey("acts")).isNull();
    assertThat(_find(Anchor.class, spec -> spec.withText("新建满减券"))).isEmpty();

    open(viewer, "marketing/" + tool.id());
    _assertNone(Button.class, spec -> spec.withText("保存修改"));
    assertThat(money("减").isReadOnly()).isTrue();
    assertThat(page()).contains("¥94.00").doesNotContain("¥60.00").doesNotContain("重新检查");
  }

  @Test
  void limits_are_said_at_their_fields_and_nothing_is_saved() {
    open(owner, "marketing/new?kind=coupon");
    money("减").setValue("abc");

    click("存草稿");

    assertThat(money("减").isInvalid()).isTrue();
    assertThat(money("减").getErrorMessage()).contains("最多两位小数");
    money("减").setValue("20");
    _get(CountField.class, spec -> spec.withLabel("每人限领")).setValue("500");
    click("存草稿");
    assertThat(money("减").isInvalid()).isFalse();
    assertThat(_get(TextField.class, spec -> spec.withLabel("名称")).getErrorMessage())
        .isEqualTo("名称须为 1–30 个字");
    assertThat(_get(CountField.class, spec -> spec.withLabel("每人限领")).getErrorMessage())
        .isEqualTo("须在 1 到 99 之间");
    assertThat(people.as(owner, () -> tools.list(shop.code()))).isEmpty();
  }

  @Test
  void a_coupon_that_breaks_a_price_is_blocked_until_a_fix_is_taken() {
    open(owner, "marketing/new?kind=coupon");
    _get(TextField.class, spec -> spec.withLabel("名称")).setValue("冬上新满减券");
    _get(TextField.class, spec -> spec.withLabel("满")).setValue("99");
    money("减").setValue("45");
    click("存草稿");
    browser.until("拦截 1 个");

    assertThat(page()).contains("低于成本 ¥6.00（成本 ¥60.00）", "¥54.00", "最省的改法");
    assertThat(_get(Button.class, spec -> spec.withText("发布")).isEnabled()).isFalse();
    assertThat(page()).contains("1 个 SKU 破价，处理后才能发布");

    click("采用这个改法");
    browser.until("可以发布");
    assertThat(money("减").getValue()).isNotEqualTo("45.00");
    click("发布");
    browser.until("待开始");
    Standing published = people.as(owner, () -> tools.list(shop.code())).getFirst();
    assertThat(published.state()).isEqualTo(ToolState.SCHEDULED);
    CouponTerms terms = (CouponTerms) published.tool().plan().terms();
    assertThat(((Amount) terms.reduction().steps().getFirst().saving()).fen()).isLessThan(4_500);
  }

  @Test
  void what_looks_like_a_slip_is_confirmed_by_typing_its_amount() {
    Tool tool = draft("coupon", coupon("无门槛减 30", 0, 3_000));
    open(tool);
    browser.until("没有门槛就减 ¥30.00");

    click("发布");
    browser.until("发布");
    org.awaitility.Awaitility.await()
        .pollInSameThread()
        .until(
            () -> {
              com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip(false);
              return !_find(Dialog.class).isEmpty();
            });
    MoneyField typed = _get(MoneyField.class, spec -> spec.withLabel("确认无误请输入 30.00"));
    typed.setValue("3");
    click("确认并发布");
    assertThat(typed.getErrorMessage()).isEqualTo("和要确认的数不一样");
    assertThat(now(tool).state()).isEqualTo(ToolState.DRAFT);
    typed.setValue("30");
    click("确认并发布");
    browser.until("进行中");
    assertThat(now(tool).state()).isEqualTo(ToolState.LIVE);
  }

  @Test
  void once_published_only_more_can_be_given() {
    Tool tool = live("coupon", coupon("满99减5", 9_900, 500));
    open(tool);

    assertThat(money("减").isReadOnly()).isTrue();
    assertThat(money("减").getHelperText()).isEqualTo("上线后不能改：买家已经看到");
    CountField total = _get(CountField.class, spec -> spec.withLabel("发放总量"));
    assertThat(total.isReadOnly()).isFalse();
    total.setValue("50");
    click("保存修改");
    browser.until("上线后只能改名称");
    total = _get(CountField.class, spec -> spec.withLabel("发放总量"));
    total.setValue("150");
    click("保存修改");
    browser.until("剩 150 张");
    assertThat(now(tool).left().claims()).hasValue(150);
  }

  @Test
  void a_flash_sale_has_goods_and_sessions_of_its_own() {
    Tool tool = draft("flash", flash("周一秒杀", 8_000, 5));
    open(tool);

    money("秒杀价").setValue("75");
    click("加一场（次日同一时间）");
    click("存草稿");

    FlashTerms terms = (FlashTerms) now(tool).tool().plan().terms();
    assertThat(terms.items()).containsExactly(new FlashTerms.Item(sku.id(), 7_500, 5, 1));
    assertThat(terms.sessions()).hasSize(2);
    assertThat(now(tool).tool().plan().end()).isEqualTo(terms.sessions().getLast().end());
  }

  @Test
  void the_simulator_explains_every_decision() {
    live("coupon", coupon("满99减5", 9_900, 500));
    open(owner, "marketing/simulator");
    click("算价");
    assertThat(page()).contains("¥99.00").contains("没有活动和这些商品有关").doesNotContain("¥60.00");

    @SuppressWarnings("unchecked")
    com.vaadin.flow.component.combobox.MultiSelectComboBox<Tool> held =
        _get(
            com.vaadin.flow.component.combobox.MultiSelectComboBox.class,
            spec -> spec.withLabel("手里有的券"));
    held.setValue(Set.copyOf(held.getListDataView().getItems().toList()));
    click("算价");
    assertThat(page()).contains("¥94.00", "满99减5", "省 ¥5.00", "P-1");
    _get(CountField.class, spec -> spec.withLabel("件数")).setValue("0");
    click("算价");
    assertThat(_get(CountField.class, spec -> spec.withLabel("件数")).getErrorMessage())
        .isEqualTo("须在 1 到 9,999 之间");
  }

  @Test
  void the_calendar_shows_each_session_on_its_day_and_the_policy_is_a_page() {
    Tool tool = draft("flash", flash("周一秒杀", 8_000, 5));
    String month = java.time.YearMonth.from(calendar.dayOf(tool.plan().start())).toString();
    open(owner, "marketing/calendar?month=" + month);
    assertThat(page()).contains("周一秒杀");
    click("上个月");
    click("上个月");
    assertThat(page()).doesNotContain("周一秒杀");

    open(owner, "marketing/policy");
    assertThat(page()).contains("版本 P-1");
  }

  @Test
  void a_tool_of_another_shop_is_unknown() {
    Tool tool = draft("coupon", coupon("满99减5", 9_900, 500));
    ShopRef other = market.shop("oth-" + UUID.randomUUID().toString().substring(0, 8));
    AccountRef stranger = market.member(other, MemberRole.OWNER);

    browser.signIn(stranger).open("marketing/" + tool.id() + "?shop=" + other.code());

    assertThat(page()).contains("没有这个营销工具").doesNotContain("满99减5");
  }

  @Test
  void a_coupon_is_given_to_a_list_of_buyers_and_everybody_who_cannot_have_it_is_named() {
    Tool tool = live("coupon", coupon("五元券", 5_000, 500));
    open(tool);

    click("发给买家");
    _setValue(_get(TextArea.class), "b-1, b-2\nb-3");
    _get(Button.class, spec -> spec.withText("发给买家（3）")).click();
    assertThat(now(tool).left().claims()).hasValue(97);

    open(tool);
    click("发给买家");
    _setValue(_get(TextArea.class), "b-4 b-3");
    _get(Button.class, spec -> spec.withText("发给买家（2）")).click();
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("有 1 位买家不能发放", "买家 b-3 已领 1 张");
    assertThat(now(tool).left().claims()).hasValue(97);
  }

  @Test
  void the_list_of_chosen_buyers_is_kept_on_the_tools_page() {
    ToolPlan plan = coupon("老客券", 5_000, 500);
    Tool tool =
        live(
            "coupon",
            new ToolPlan(
                plan.name(),
                plan.start(),
                plan.end(),
                plan.scope(),
                Set.of(),
                Set.of("listed"),
                1,
                false,
                0,
                Set.of(),
                plan.terms()));
    open(tool);

    click("指定名单");
    _setValue(_get(TextArea.class), "b-1；b-2");
    _get(Button.class, spec -> spec.withText("加入名单（2）")).click();
    click("指定名单");
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("现有 2 位买家");
  }

  @Test
  void the_owner_sets_the_price_floor_and_an_operator_reads_it() {
    open(owner, "marketing");
    click("破价底线");
    _setValue(_get(IntegerField.class, spec -> spec.withLabel("单笔最多件数")), 5);
    click("保存");
    _assertNone(Dialog.class);

    open(market.member(shop, MemberRole.OPERATOR), "marketing");
    click("破价底线");
    IntegerField units = _get(IntegerField.class, spec -> spec.withLabel("单笔最多件数"));
    assertThat(units.getValue()).isEqualTo(5);
    assertThat(units.isReadOnly()).isTrue();
    _assertNone(Button.class, spec -> spec.withText("保存"));
  }

  @Test
  void the_tester_says_whether_a_buyer_is_new_and_why() {
    open(owner, "marketing/simulator");
    TextField buyer = _get(TextField.class, spec -> spec.withLabel("买家标识"));

    _setValue(buyer, "b-1");
    click("是不是新客");
    assertThat(page()).contains("是新客：在本店没有付过款的订单");
    _setValue(buyer, "张三");
    click("是不是新客");
    assertThat(page()).contains("买家标识须为");
  }

  @Test
  void an_administrator_makes_a_coupon_of_the_platform() {
    browser.signIn(people.admin()).open("admin/platform-coupons/new");
    _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "双旦平台券");
    IntegerField share = _get(IntegerField.class, spec -> spec.withLabel("商家承担 %"));
    _setValue(share, 101);
    click("存草稿");
    assertThat(share.getErrorMessage()).isEqualTo("须在 0 到 100 之间");
    _setValue(share, 40);
    click("存草稿");

    browser.open("admin/platform-coupons");
    assertThat(GridKt._size(_get(Grid.class))).isPositive();
    browser.open("admin/platform-coupons/999999");
    assertThat(page()).contains("没有");
  }
}
