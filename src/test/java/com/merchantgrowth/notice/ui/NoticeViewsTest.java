package com.merchantgrowth.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.Notice;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.TestKinds;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell in the bar, the page with all messages, and what one wants to hear of. */
@PortalTest
class NoticeViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private NoticeSending sending;
  @Autowired private MyNotices notices;

  private ShopRef shop(String code, String name, AccountRef owner) {
    setup.shops(Map.of(code, new ShopAttributes(name, "女装", "L2", null, "", null, null)));
    ShopRef shop = shops.require(code);
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    return shop;
  }

  private void send(String kind, ShopRef shop, String once, String route) {
    sending.send(
        NoticeMessage.toShop(
            kind,
            shop.id(),
            TestKinds.SENTENCE,
            List.of(Arg.text("甲" + once, "A" + once), Arg.value(31_900_000, "fen")),
            route,
            once));
  }

  private static Button bell() {
    return _get(Button.class, spec -> spec.withId("bell"));
  }

  private static List<NativeButton> opened() {
    _get(Popover.class).open();
    return _find(NativeButton.class, spec -> spec.withClasses("bell-row"));
  }

  @SuppressWarnings("unchecked")
  private static Grid<Notice> grid() {
    return _get(Grid.class, spec -> spec.withId("notices"));
  }

  @Test
  void the_bell_says_how_many_are_unread_to_eyes_and_ears() {
    AccountRef owner = people.merchant();
    ShopRef shop = shop("bell-count", "铃铛一店", owner);
    browser.signIn(owner).open("home");
    assertThat(bell().getAriaLabel()).contains("通知");
    _assertNone(Span.class, spec -> spec.withClasses("bell-number"));

    send(TestKinds.MERCHANT, shop, "1", "home");
    send(TestKinds.SHARED, shop, "1", "home");
    browser.open("shop");

    assertThat(bell().getAriaLabel()).contains("通知，2 条未读");
    assertThat(_get(Span.class, spec -> spec.withClasses("bell-number")).getText()).isEqualTo("2");

    browser.language(Locale.ENGLISH).open("home");
    assertThat(bell().getAriaLabel()).contains("Notifications, 2 unread");
  }

  @Test
  void a_message_opened_from_the_bell_is_read_and_leads_where_one_can_act() {
    AccountRef owner = people.merchant();
    ShopRef shop = shop("bell-open", "铃铛二店", owner);
    send(TestKinds.MERCHANT, shop, "1", "shop?shop=bell-open");
    browser.signIn(owner).open("home");

    List<NativeButton> rows = opened();
    assertThat(rows).hasSize(1);
    assertThat(_get(rows.getFirst(), Span.class, spec -> spec.withText("甲1 今天起能看 31.9 万")))
        .isNotNull();
    _click(rows.getFirst());

    assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("shop?shop=bell-open");
    assertThat(bell().getAriaLabel()).contains("通知");
    _assertNone(Span.class, spec -> spec.withClasses("bell-number"));
    assertThat(opened().getFirst().getClassNames()).doesNotContain("unread");
  }

  @Test
  void the_shop_is_named_where_there_are_several_and_each_reads_the_own_language() {
    AccountRef owner = people.merchant();
    ShopRef one = shop("bell-many-1", "铃铛三店", owner);
    shop("bell-many-2", "铃铛四店", owner);
    send(TestKinds.MERCHANT, one, "1", "home");

    browser.signIn(owner).language(Locale.ENGLISH).open("home");
    NativeButton row = opened().getFirst();

    _assertOne(row, Span.class, spec -> spec.withText("铃铛三店"));
    assertThat(_find(row, Span.class).stream().map(Span::getText))
        .anySatisfy(text -> assertThat(text).contains("A1").contains("CN¥319K"))
        .contains("just now");
  }

  @Test
  void the_bell_marks_all_as_read_and_says_when_there_is_nothing() {
    AccountRef owner = people.merchant();
    ShopRef shop = shop("bell-all", "铃铛五店", owner);
    browser.signIn(owner).open("home");
    assertThat(opened()).isEmpty();
    _assertOne(Paragraph.class, spec -> spec.withText("还没有通知"));

    send(TestKinds.MERCHANT, shop, "1", "home");
    browser.open("shop");
    assertThat(opened()).hasSize(1);
    _click(_get(_get(Popover.class), Button.class, spec -> spec.withText("全部标为已读")));

    _assertNone(Span.class, spec -> spec.withClasses("bell-number"));
    assertThat(people.as(owner, notices::unreadCount)).isZero();
  }

  @Test
  void a_navigation_costs_the_same_statements_whatever_there_is_to_read() {
    AccountRef quiet = people.merchant();
    shop("bell-quiet", "铃铛六店", quiet);
    AccountRef busy = people.merchant();
    ShopRef shop = shop("bell-busy", "铃铛七店", busy);
    for (int i = 0; i < 30; i++) {
      send(TestKinds.MERCHANT, shop, "n" + i, "home");
    }

    assertThat(navigation(busy)).isEqualTo(navigation(quiet));
  }

  private int navigation(AccountRef account) {
    browser.signIn(account).open("account/password");
    return SqlCount.of(() -> browser.open("account/tokens"));
  }

  @Test
  void the_page_lists_everything_narrowed_down_in_its_address() {
    AccountRef owner = people.merchant();
    ShopRef one = shop("bell-page-1", "铃铛八店", owner);
    ShopRef two = shop("bell-page-2", "铃铛九店", owner);
    send(TestKinds.MERCHANT, one, "1", "home");
    send(TestKinds.SHARED, one, "1", "home");
    send(TestKinds.SHARED, two, "1", "");
    people.run(owner, () -> notices.markRead(List.of(notices.newest(8).getFirst().id())));

    browser.signIn(owner).open("notices");
    assertThat(GridKt._size(grid())).isEqualTo(3);

    browser.open("notices?kind=" + TestKinds.SHARED);
    assertThat(GridKt._size(grid())).isEqualTo(2);

    browser.open("notices?shop=bell-page-1&unread=1");
    assertThat(GridKt._size(grid())).isEqualTo(2);
    assertThat(_get(Checkbox.class, spec -> spec.withLabel("只看未读")).getValue()).isTrue();

    ComboBox<ShopRef> shopFilter = shopFilter();
    _setValue(shopFilter, two);
    assertThat(GridKt._size(grid())).isZero();
    _assertOne(Paragraph.class, spec -> spec.withText("没有符合条件的通知"));
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("notices");
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<ShopRef> shopFilter() {
    return _get(ComboBox.class, spec -> spec.withLabel("店铺"));
  }

  @Test
  void marking_on_the_page_moves_the_bell_at_once() {
    AccountRef owner = people.merchant();
    ShopRef shop = shop("bell-mark", "铃铛十店", owner);
    send(TestKinds.MERCHANT, shop, "1", "home");
    send(TestKinds.MERCHANT, shop, "2", "home");
    browser.signIn(owner).open("notices");

    _click(action("标为已读"));
    assertThat(bell().getAriaLabel()).contains("通知，1 条未读");

    _click(action("标为未读"));
    assertThat(bell().getAriaLabel()).contains("通知，2 条未读");

    _click(_get(browser.view(), Button.class, spec -> spec.withText("全部标为已读")));
    _assertNone(Span.class, spec -> spec.withClasses("bell-number"));
    assertThat(GridKt._size(grid())).isEqualTo(2);
  }

  /** The first row's action with this label. */
  private static Button action(String label) {
    for (int row = 0; row < GridKt._size(grid()); row++) {
      if (GridKt._getCellComponent(grid(), row, "mark") instanceof Button button
          && button.getText().equals(label)) {
        return button;
      }
    }
    throw new AssertionError("no row can be " + label);
  }

  @Test
  void a_kind_switched_off_leaves_the_bell_at_once() {
    AccountRef owner = people.merchant();
    ShopRef shop = shop("bell-off", "铃铛十一店", owner);
    send(TestKinds.MERCHANT, shop, "1", "home");
    send(TestKinds.SHARED, shop, "1", "home");
    browser.signIn(owner).open("notices");

    _click(_get(Button.class, spec -> spec.withText("通知设置")));
    _setValue(
        _get(Checkbox.class, spec -> spec.withLabel("!notice.kind." + TestKinds.SHARED + ".name!")),
        false);

    assertThat(bell().getAriaLabel()).contains("通知，1 条未读");
  }

  @Test
  void what_must_be_heard_cannot_be_switched_off() {
    browser.signIn(people.admin()).open("notices");
    _click(_get(Button.class, spec -> spec.withText("通知设置")));

    Checkbox failed = _get(Checkbox.class, spec -> spec.withLabel("日结失败"));
    assertThat(failed.getValue()).isTrue();
    assertThat(failed.isReadOnly()).isTrue();
    assertThat(failed.getHelperText()).endsWith("（不能关闭）");
  }

  @Test
  void a_provider_without_messages_reads_what_will_be_here() {
    browser.signIn(people.serviceProvider()).open("notices");

    assertThat(GridKt._size(grid())).isZero();
    _assertOne(Paragraph.class, spec -> spec.withText("还没有通知"));
  }
}
