package com.merchantgrowth.onboarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.ChecklistVersions;
import com.merchantgrowth.onboarding.FunnelFilter;
import com.merchantgrowth.onboarding.OnboardingFunnels;
import com.merchantgrowth.onboarding.OnboardingMarket;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about newcomers, role by role. */
@PortalTest
class OnboardingViewsTest {
  @Autowired private OnboardingMarket market;
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private OnboardingFunnels funnels;
  @Autowired private ChecklistVersions versions;
  @Autowired private OnboardingSupport support;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static List<Button> buttons(String text) {
    return _find(Button.class, spec -> spec.withText(text));
  }

  private static void clickInDialog(String text) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
  }

  @Test
  void a_merchant_sees_evidence_confirms_takes_back_reads_and_asks_for_help() {
    ShopRef shop = market.newcomer("页面商家", 6);
    market.flag(shop, "deposit_paid", market.day(1));
    market.fact(shop, 2, "live_minutes", 92);
    market.fact(shop, 2, "products_on_sale", 3);
    market.run(1, 0);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    browser.signIn(owner).open("onboarding?shop=" + shop.code());

    assertThat(shown()).contains("开店第 6 天 · 第 1 步，共 4 步", "剩 2 天", "已缴", "资质提交并通过审核");
    assertThat(shown()).contains("还差 2"); // of 5 products
    assertThat(browser.helps())
        .as("the number a row names explains itself")
        .anyMatch(key -> key.endsWith(".products_on_sale"));
    _click(buttons("确认完成").getFirst());
    _setValue(_get(TextArea.class), "执照 2031 年到期");
    clickInDialog("确认完成");
    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(shown()).contains("由 " + owner.username() + " 确认", "执照 2031 年到期");
    _click(buttons("撤回").getFirst());
    assertThat(_find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)).hasSize(1);

    browser.open("onboarding?shop=" + shop.code());
    _click(buttons("请求帮助").getFirst());
    clickInDialog("请求帮助");
    assertThat(shown()).contains("产业带队列处理中");

    _click(_get(NativeButton.class, spec -> spec.withText("商品上传")));
    assertThat(_get(Dialog.class).getElement().getProperty("headerTitle", "")).contains("商品上传");
    clickInDialog("下一篇：素材规范");
    assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("素材规范");

    browser.open("onboarding?step=first-sale&shop=" + shop.code());
    assertThat(_find(Dialog.class)).as("a topic does not stay open over the next page").isEmpty();
    assertThat(shown()).contains("1 时 32 分", "先完成「完成入驻 做好准备」");
    assertThat(buttons("确认完成")).as("only the next thing, of step 1").hasSize(1);
  }

  @Test
  void topics_are_found_by_name_by_what_they_say_and_by_initials() {
    ShopRef shop = market.newcomer("页面找主题", 6);
    browser
        .signIn(market.member(shop, MemberRole.OWNER))
        .open("onboarding?shop=" + shop.code() + "&topic=bzjmx");
    assertThat(found()).containsExactly("保证金明细");

    TextField search = _get(TextField.class, spec -> spec.withLabel("搜索"));
    _setValue(search, "写在白板上");
    assertThat(found()).contains("目标设定").doesNotContain("保证金明细");
    _setValue(search, "没有这样的话");
    assertThat(found()).isEmpty();
    assertThat(shown()).contains("没有写到这个的主题");
    _setValue(search, "封面标题");
    _click(_get(_get(TopicSearch.class), NativeButton.class, spec -> spec.withText("封面标题")));
    assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("封面标题");
  }

  private static List<String> found() {
    return _find(_get(TopicSearch.class), NativeButton.class).stream()
        .map(NativeButton::getText)
        .toList();
  }

  @Test
  void english_pages_hold_no_chinese_but_names() {
    ShopRef shop = market.newcomer("english", 6);
    market.run(1, 0);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    browser.signIn(owner).language(Locale.ENGLISH).open("onboarding?step=grow&shop=" + shop.code());

    assertThat(shown()).contains("Day 6 since opening", "3 short videos in 7 days");
    assertThat(shown().codePoints().filter(c -> Character.isIdeographic(c)).count()).isZero();
  }

  @Test
  void who_may_only_look_sees_everything_and_has_nothing_to_click() {
    ShopRef shop = market.newcomer("页面查看", 6);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    browser.signIn(viewer).open("onboarding?shop=" + shop.code());

    assertThat(shown()).contains("查看者账号，不能修改", "交齐保证金");
    assertThat(buttons("确认完成")).isEmpty();
    assertThat(buttons("请求帮助")).isEmpty();
  }

  @Test
  void the_home_page_has_the_card_for_newcomers_until_it_is_put_away() {
    ShopRef shop = market.newcomer("页面首页", 6);
    ShopRef settled = market.newcomer("页面首页老店", 400);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef other = market.member(settled, MemberRole.OWNER);
    market.run(0, 0);

    browser.signIn(other).open("home?shop=" + settled.code());
    assertThat(shown()).doesNotContain("新手四部曲");
    browser.open("onboarding?shop=" + settled.code());
    assertThat(shown()).contains("这家店已过新手期");
    assertThat(buttons("加入新手四部曲")).hasSize(1);

    browser.signIn(owner).open("home?shop=" + shop.code());
    assertThat(shown()).contains("新手四部曲", "下一步：交齐保证金");
    _click(
        _find(Button.class).stream()
            .filter(one -> one.getAriaLabel().filter("从首页收起"::equals).isPresent())
            .findFirst()
            .orElseThrow());
    browser.open("home?shop=" + shop.code());
    assertThat(shown()).doesNotContain("下一步：交齐保证金");
    browser.open("onboarding?shop=" + shop.code());
    _click(buttons("放回首页").getFirst());
    browser.open("home?shop=" + shop.code());
    assertThat(shown()).contains("下一步：交齐保证金");
  }

  @Test
  void a_service_provider_looks_over_sends_back_and_closes_a_request() {
    ShopRef shop = market.newcomer("页面服务商", 6);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef coach = market.coach(shop);
    browser.signIn(owner).open("onboarding?shop=" + shop.code());
    _click(buttons("确认完成").getFirst());
    clickInDialog("确认完成");
    assertThat(shown()).contains("待服务商核对");
    _click(buttons("请求帮助").getFirst());
    _setValue(_get(TextArea.class), "不会算保证金");
    clickInDialog("请求帮助");

    browser.signIn(coach).open("onboarding?shop=" + shop.code());
    assertThat(buttons("确认完成")).isEmpty();
    _click(buttons("退回").getFirst());
    _setValue(_get(TextArea.class), "少一张许可");
    clickInDialog("退回");
    assertThat(shown()).contains("服务商退回：少一张许可");

    browser.open("provider");
    assertThat(shown()).contains("新商家求助");
    browser.open("newcomers/help");
    assertThat(shown()).contains("新商家求助");
    browser.open("newcomers/funnel");
    assertThat(shown()).contains("你服务的", "资质提交并通过审核");
  }

  @Test
  void an_administrator_changes_the_checklist_sees_the_effect_and_publishes() {
    market.newcomer("页面管理", 6);
    market.run(1, 0);
    AccountRef admin = people.admin();
    browser.signIn(admin).open("admin/onboarding");
    assertThat(shown()).contains("完成入驻 做好准备", "已缴保证金", "历史版本");

    _click(buttons("改清单").getFirst());
    _click(buttons("去掉").getFirst()); // the deposit
    _click(buttons("改这一步").getFirst());
    _setValue(_get(IntegerField.class, spec -> spec.withLabel("期限（从开店算，天）")), 10);
    clickInDialog("写入草稿");
    assertThat(shown()).contains("10 天内");
    _click(buttons("看影响").getFirst());
    assertThat(shown()).contains("去掉「交齐保证金」", "调整「完成入驻 做好准备」");

    _click(buttons("发布新版本").getFirst());
    _setValue(_get(TextArea.class), "保证金另外提醒");
    clickInDialog("发布新版本");
    assertThat(shown()).contains("保证金另外提醒", "生效中").doesNotContain("已缴保证金");
  }

  @Test
  void an_administrator_renames_a_module_and_orders_what_is_read_in_it() {
    browser.signIn(people.admin()).open("admin/onboarding?edit=1");
    assertThat(shown()).contains("主题 5：店铺资质、保证金明细、入驻标准、规则解读、品牌入驻");

    _click(buttons("改名称和主题").getFirst());
    Dialog dialog = _get(Dialog.class);
    _setValue(dialogField(dialog, "名称（中文）", 0), "开张");
    _click(icon(dialog, "下移", 0));
    _click(icon(dialog, "删除", 4));
    _click(_get(dialog, Button.class, spec -> spec.withText("加一个主题")));
    _setValue(dialogField(dialog, "主题名称（中文）", 4), "常见问题");
    clickInDialog("写入草稿");
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("不能作编码");
    _setValue(dialogField(dialog, "编码", 4), "questions");
    _setValue(dialogField(dialog, "主题名称（英文）", 4), "Questions");
    clickInDialog("写入草稿");
    assertThat(shown()).contains("开张", "主题 5：保证金明细、店铺资质、入驻标准、规则解读、常见问题");

    _click(buttons("看影响").getFirst());
    assertThat(shown()).contains("修改模块「开张」的名称或主题", "状态会变的店铺");
    _click(buttons("发布新版本").getFirst());
    clickInDialog("发布新版本");
    assertThat(versions.inForce().definition().modules().getFirst().topics())
        .extracting(Topic::code)
        .endsWith("questions");
  }

  private static TextField dialogField(Dialog dialog, String label, int at) {
    return _find(dialog, TextField.class, spec -> spec.withLabel(label)).get(at);
  }

  private static Button icon(Dialog dialog, String label, int at) {
    return _find(dialog, Button.class).stream()
        .filter(one -> one.getAriaLabel().filter(label::equals).isPresent())
        .toList()
        .get(at);
  }

  @Test
  void the_funnel_narrows_down_to_the_shops_behind_a_number() {
    ShopRef shop = market.newcomer("页面漏斗", 20);
    market.run(9, 0);
    AccountRef admin = people.admin();
    browser.signIn(admin).open("newcomers/funnel?category=页面漏斗");
    assertThat(shown()).contains("1 家在清单里的店铺", "最容易卡住", shop.code());

    browser.open("newcomers/funnel?category=页面漏斗&item=products-5&state=done");
    assertThat(shown()).contains("「上架 5 个商品」：0 家", "没有符合条件的店铺");
    browser.open("newcomers/help?queue=belt");
    assertThat(shown()).contains("新商家求助");
  }

  @Test
  void the_export_has_every_shop_and_no_name_becomes_a_formula() throws java.io.IOException {
    ShopRef shop = market.newcomer("=页面导出", 20);
    market.run(9, 0);
    browser.signIn(people.admin()).open("newcomers/funnel");
    FunnelFilter filter = new FunnelFilter("", "=页面导出", "", FunnelFilter.Standing.ANY, "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FunnelCsv.write(
        versions.inForce().definition(),
        funnels.all(filter),
        support.texts().of(browser.view()),
        out);

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("\uFEFF店铺编号,店名,产业带,类目,计时起点,当前步骤");
    assertThat(lines.getLast())
        .startsWith(shop.code() + ",'=页面导出店0,,'=页面导出,")
        .contains("完成入驻 做好准备", "交齐保证金");
  }
}
