package com.merchantgrowth.coaching.bulletin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.merchantgrowth.coaching.bulletin.BulletinAuthoring;
import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.BulletinSending;
import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.ShopBulletin;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 规则速递 as owner, viewer, service provider and administrator see it. */
@PortalTest
class BulletinViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private BulletinMarket market;
  @Autowired private BulletinAuthoring authoring;
  @Autowired private BulletinSending sending;
  @Autowired private BulletinDesk desk;
  @Autowired private BulletinTexts texts;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  private long publish(AccountRef author, BulletinText text) {
    return people.as(
        author,
        () -> {
          long id = authoring.create(text).bulletin();
          sending.publish(id);
          return id;
        });
  }

  @SuppressWarnings("unchecked")
  private static Grid<ShopBulletin> list() {
    return _get(Grid.class, spec -> spec.withId("bulletins"));
  }

  @Test
  void unread_ones_come_first_and_opening_one_is_the_receipt() {
    ShopRef shop = market.shops("rv-list", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    long old = publish(admin, market.text("先发的", "rv-list"));
    publish(admin, market.text("后发的", "rv-list"));

    browser.signIn(owner).open("bulletins/" + old + "?shop=" + shop.code());
    assertThat(shown()).contains("先发的", "变了什么", "要做什么", "怎么不踩雷", "剩 10 天", "平台");

    browser.open("bulletins?shop=" + shop.code());
    assertThat(shown()).contains("有 1 条没读");
    assertThat(GridKt._get(list(), 0).text().title().zh()).isEqualTo("后发的");
    assertThat(GridKt._get(list(), 1).read()).isTrue();

    _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看没读的")), true);
    assertThat(GridKt._size(list())).isEqualTo(1);
    browser.open("bulletins?shop=" + shop.code() + "&q=没有这条");
    assertThat(GridKt._size(list())).isZero();
  }

  @Test
  void a_later_version_marks_what_changed_in_both_languages() {
    ShopRef shop = market.shops("rv-diff", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.VIEWER);
    AccountRef admin = people.admin();
    long id = publish(admin, market.text("改过的", "rv-diff"));
    people.run(
        admin,
        () -> {
          BulletinVersion before = desk.detail(id).row().shown();
          authoring.save(
              id,
              before.version(),
              before.lock(),
              BulletinMarket.text(
                  "改过的",
                  BulletinMarket.in("rv-diff"),
                  "揽收时限从 48 小时缩到 12 小时",
                  market.today().plusDays(2),
                  true));
          sending.publish(id);
        });

    browser.signIn(owner).open("bulletins/" + id + "?shop=" + shop.code());
    assertThat(shown()).contains("和第 1 版比，改了这些", "必读", "第 2 版");
    assertThat(browser.helps()).contains("status.bulletin_due", "status.bulletin_must");
    String html = browser.view().getElement().getOuterHTML();
    assertThat(html).contains("<del>24</del>", "<ins>12</ins>");

    browser.language(Locale.ENGLISH).open("bulletins/" + id + "?shop=" + shop.code());
    assertThat(shown()).contains("Changed since version 1", "How not to be caught");
  }

  @Test
  void what_was_not_sent_to_the_shop_is_unknown_there() {
    market.shops("rv-alien", 1);
    ShopRef other = market.shops("rv-alien-other", 1).getFirst();
    long id = publish(people.admin(), market.text("别家的", "rv-alien"));

    browser
        .signIn(market.member(other, MemberRole.OWNER))
        .open("bulletins/" + id + "?shop=" + other.code());
    assertThat(shown()).contains("没有这条速递").doesNotContain("别家的");
    browser.open("bulletins/none?shop=" + other.code());
    assertThat(shown()).contains("没有这条速递");
  }

  @Test
  void subscriptions_say_what_cannot_be_switched_off() {
    ShopRef shop = market.shops("rv-subs", 1).getFirst();
    browser.signIn(market.member(shop, MemberRole.OWNER)).open(BulletinRoutes.SUBSCRIPTIONS);

    assertThat(_get(Checkbox.class, spec -> spec.withLabel("必读规则速递")).isReadOnly()).isTrue();
    _setValue(_get(Checkbox.class, spec -> spec.withLabel("价格与价保")), false);
    browser.open(BulletinRoutes.SUBSCRIPTIONS);
    assertThat(_get(Checkbox.class, spec -> spec.withLabel("价格与价保")).getValue()).isFalse();
    assertThat(_find(Checkbox.class)).hasSize(9);
  }

  @Test
  void an_administrator_writes_publishes_and_sees_who_has_not_read() {
    List<ShopRef> shops = market.shops("rv-write", 2);
    AccountRef admin = people.admin();
    long id = people.as(admin, () -> authoring.create(market.text("要发布的", "rv-write"))).bulletin();
    browser.signIn(admin).open(BulletinRoutes.desk(id));
    _setValue(_find(TextArea.class).getFirst(), "揽收时限缩到 20 小时");
    _setValue(_get(TextField.class, spec -> spec.withLabel("规则原文")), "nowhere");
    press("发布速递");
    assertThat(shown()).contains("规则原文要是 https:// 开头的网址");

    _setValue(_get(TextField.class, spec -> spec.withLabel("规则原文")), "https://rules.example/x");
    press("发布速递");
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("confirmText"))
        .isEqualTo("发给 2 家");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(shown()).contains("谁读了，谁没读", "2 家");
    assertThat(people.as(admin, () -> desk.detail(id)).row().shown().text().changed().zh())
        .isEqualTo("揽收时限缩到 20 小时");
    press("提醒 2 家没读的");
    press("提醒 2 家没读的");
    assertThat(_find(Notification.class))
        .extracting(said -> said.getElement().getTextRecursively())
        .anyMatch(said -> said.contains("已提醒 2 家"))
        .anyMatch(said -> said.contains("今天已经提醒过"));
    people.run(
        admin,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            ReceiptCsv.write(desk, id, false, texts.of(browser.view()), out);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          assertThat(out.toString(StandardCharsets.UTF_8))
              .startsWith("\uFEFF店铺编码,店铺")
              .contains(shops.get(0).code(), shops.get(1).code());
        });
  }

  @Test
  void a_new_one_begins_with_its_title() {
    AccountRef admin = people.admin();
    browser.signIn(admin).open(BulletinRoutes.DESK + "/new");
    press("保存草稿");
    assertThat(shown()).contains("写一个中文标题");
    _setValue(_get(TextField.class, spec -> spec.withLabel("标题（中文）")), "新起草的");
    press("保存草稿");
    assertThat(people.as(admin, () -> desk.page(filter("新起草的"), 0, 9))).hasSize(1);
  }

  private static BulletinFilter filter(String text) {
    return new BulletinFilter(text, null, null, false);
  }

  @Test
  void a_provider_sees_what_touches_its_shops_and_cannot_edit_it() {
    List<ShopRef> shops = market.shops("rv-coach", 3);
    AccountRef coach = market.provider(shops.subList(0, 1));
    long id = publish(people.admin(), market.text("平台发的", "rv-coach"));

    browser.signIn(coach).open(BulletinRoutes.DESK);
    assertThat(shown()).contains("涉及你陪跑店铺的规则变动");
    Grid<?> grid = _get(Grid.class, spec -> spec.withId("bulletin-desk"));
    assertThat(GridKt._size(grid)).isEqualTo(1);

    browser.open(BulletinRoutes.desk(id));
    assertThat(shown()).contains("平台发的", "1 家").doesNotContain("撤回", "写新版本");
    Grid<?> receipts = _get(Grid.class, spec -> spec.withId("receipts"));
    assertThat(GridKt._size(receipts)).isEqualTo(1);
    assertThat(shown()).doesNotContain(shops.get(2).code());
  }

  @Test
  void a_provider_counts_only_its_own_shops_while_it_writes() {
    List<ShopRef> shops = market.shops("rv-own", 3);
    AccountRef coach = market.provider(shops.subList(0, 2));
    long id = people.as(coach, () -> authoring.create(market.text("服务商写的", "rv-own"))).bulletin();

    browser.signIn(coach).open(BulletinRoutes.desk(id));
    assertThat(_find(Checkbox.class, spec -> spec.withLabel("必读：商家关不掉这条的提醒"))).isEmpty();
    press("算一算有多少家");
    assertThat(shown()).contains("2 家");
    press("发布速递");
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("confirmText"))
        .isEqualTo("发给 2 家");
  }
}
