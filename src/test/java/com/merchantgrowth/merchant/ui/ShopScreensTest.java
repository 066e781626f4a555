package com.merchantgrowth.merchant.ui;

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
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopStaff;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens about shops, as the people who use them see them. */
@PortalTest
class ShopScreensTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private ShopImport imports;
  @Autowired private ShopStaff staff;
  @Autowired private ShopSelection selection;
  @Autowired private BusinessCalendar calendar;

  private ShopRef shop(String code, String name) {
    setup.shops(Map.of(code, new ShopAttributes(name, "女装", "L2", null, "濮院毛衫", null, null)));
    return shops.require(code);
  }

  private AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop.id(), account.id(), role);
    return account;
  }

  @SuppressWarnings("unchecked")
  private static Grid<ShopProfile> list() {
    return _get(Grid.class, spec -> spec.withId("shops"));
  }

  @Test
  void an_administrator_finds_a_shop_by_its_address_and_opens_it_at_the_side() {
    ShopRef shop = shop("scr-1", "素锦坊");
    setup.flag(shop.id(), "violation", calendar.yesterday(), null, "虚假宣传");
    browser.signIn(people.admin()).open("admin/shops?q=scr-1");

    assertThat(GridKt._size(list())).isEqualTo(1);
    assertThat(GridKt._get(list(), 0).name()).isEqualTo("素锦坊");

    browser.open("admin/shops?q=scr-1&code=scr-1");
    _assertOne(Span.class, spec -> spec.withText("违规在案"));
    _assertOne(Span.class, spec -> spec.withText("当前"));
  }

  @Test
  void a_search_narrows_the_list() {
    shop("scr-2", "云上暖衣");
    browser.signIn(people.admin()).open("admin/shops");

    _setValue(_get(TextField.class, spec -> spec.withLabel("搜索")), "云上暖");

    assertThat(GridKt._size(list())).isEqualTo(1);
    assertThat(GridKt._get(list(), 0).code()).isEqualTo("scr-2");
  }

  @Test
  void the_list_needs_the_same_statements_for_one_shop_and_for_many() {
    Map<String, ShopAttributes> many = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      many.put("scr-many-" + i, ShopAttributesOf.name("多店" + i));
    }
    setup.shops(many);
    shop("scr-one-1", "独店");
    browser.signIn(people.admin());
    browser.open("admin/shops?q=scr-one-");

    int one = SqlCount.of(() -> open("scr-one-"));
    int sixty = SqlCount.of(() -> open("scr-many-"));

    assertThat(sixty).isEqualTo(one);
  }

  private void open(String query) {
    browser.open("admin/shops?q=" + query);
    GridKt._size(list());
    GridKt._get(list(), 0);
  }

  @Test
  void an_upload_shows_what_would_happen_before_it_happens(@TempDir Path directory)
      throws IOException {
    shop("scr-3", "旧名");
    browser.signIn(people.admin()).open("admin/shops");
    ImportDialog dialog = ShopImportDialog.of(UI.getCurrent(), imports, () -> {});
    dialog.open();

    dialog.check(file(directory, "shop_code,name\nscr-3,新名\nscr-4,另一家\n"));
    assertThat(shops.find("scr-4")).isEmpty();
    _assertOne(Span.class, spec -> spec.withText("读到 2 行：新建 1 家，更新 1 家，0 家没有变化"));

    _click(_get(Button.class, spec -> spec.withText("导入 2 家")));
    assertThat(shops.require("scr-3").name()).isEqualTo("新名");
    assertThat(shops.find("scr-4")).isPresent();
  }

  @Test
  void a_wrong_file_lists_its_rows_and_cannot_be_imported(@TempDir Path directory)
      throws IOException {
    browser.signIn(people.admin()).open("admin/shops");
    ImportDialog dialog = ShopImportDialog.of(UI.getCurrent(), imports, () -> {});
    dialog.open();

    dialog.check(file(directory, "shop_code,type\nscr-5,网红店\n"));

    assertThat(_get(Button.class, spec -> spec.withText("导入 0 家")).isEnabled()).isFalse();
    assertThat(shops.find("scr-5")).isEmpty();
  }

  private static File file(Path directory, String csv) throws IOException {
    return Files.writeString(directory.resolve("shops.csv"), csv).toFile();
  }

  @Test
  void an_owner_edits_name_and_belt_and_sees_why_the_rest_is_fixed() {
    ShopRef shop = shop("scr-6", "阿禾毛衣铺");
    browser.signIn(member(shop, MemberRole.OWNER)).open("shop");

    _setValue(_get(TextField.class, spec -> spec.withLabel("店铺名称")), "阿禾毛衣总铺");
    _click(_get(Button.class, spec -> spec.withText("保存资料")));

    assertThat(shops.require("scr-6").name()).isEqualTo("阿禾毛衣总铺");
    assertThat(shops.profile(shop.id(), calendar.yesterday()).name()).isEqualTo("阿禾毛衣铺");
    _assertOne(Span.class, spec -> spec.withText("决定与谁比较，有误请联系平台管理员"));
  }

  @Test
  void a_viewer_sees_values_as_text_and_one_grey_line() {
    ShopRef shop = shop("scr-7", "北桥羽绒");
    browser.signIn(member(shop, MemberRole.VIEWER)).open("shop");

    _assertOne(Span.class, spec -> spec.withText("查看者账号，不能修改"));
    _assertNone(TextField.class, spec -> spec.withLabel("店铺名称"));
    _assertNone(Button.class, spec -> spec.withText("保存资料"));
  }

  @Test
  void an_owner_invites_changes_and_removes_people() {
    ShopRef shop = shop("scr-8", "小满针织");
    AccountRef owner = member(shop, MemberRole.OWNER);
    AccountRef viewer = member(shop, MemberRole.VIEWER);
    browser.signIn(owner).open("staff");

    _click(_get(Button.class, spec -> spec.withText("邀请员工")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("用户名")), "scr8-operator");
    _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "陆晓");
    _click(_get(Button.class, spec -> spec.withText("生成邀请链接")));
    assertThat(_get(TextField.class, spec -> spec.withId("shown-once")).getValue())
        .contains("/reset/");
    assertThat(roles(shop, owner))
        .containsEntry("scr8-operator", MemberRole.OPERATOR)
        .containsEntry(viewer.username(), MemberRole.VIEWER);
  }

  @Test
  void a_removed_person_no_longer_sees_the_shop() {
    ShopRef shop = shop("scr-9", "木棉与纱");
    AccountRef owner = member(shop, MemberRole.OWNER);
    AccountRef viewer = member(shop, MemberRole.VIEWER);
    browser.signIn(owner).open("staff");

    _click(_get(Button.class, spec -> spec.withText("移除")));
    confirm();

    assertThat(roles(shop, owner)).doesNotContainKey(viewer.username());
    browser.signIn(viewer).open("shop");
    _assertOne(com.vaadin.flow.component.html.Paragraph.class, spec -> spec.withText("你还没有店铺"));
  }

  @Test
  void the_last_owner_cannot_be_removed_on_the_screen() {
    ShopRef shop = shop("scr-10", "织锦坊");
    browser.signIn(member(shop, MemberRole.OWNER)).open("staff");

    _assertOne(Span.class, spec -> spec.withText("唯一的店主，不能移除"));
    _assertNone(Button.class, spec -> spec.withText("移除"));
  }

  @Test
  void an_operator_reads_who_may_do_what_but_sees_nobody() {
    ShopRef shop = shop("scr-11", "暖冬记");
    AccountRef owner = member(shop, MemberRole.OWNER);
    browser.signIn(member(shop, MemberRole.OPERATOR)).open("staff");

    _assertOne(Span.class, spec -> spec.withText("只有店主能管理员工，请店主操作"));
    _assertNone(Button.class, spec -> spec.withText("邀请员工"));
    assertThat(_find(Span.class).stream().map(Span::getText)).doesNotContain(owner.username());
  }

  @Test
  void the_address_chooses_among_ones_own_shops_and_is_remembered() {
    ShopRef first = shop("scr-12", "一号店");
    ShopRef second = shop("scr-13", "二号店");
    AccountRef owner = member(first, MemberRole.OWNER);
    setup.member(second.id(), owner.id(), MemberRole.VIEWER);
    browser.signIn(owner).open("shop?shop=scr-13");

    assertThat(selection.require()).isEqualTo(second);
    browser.open("staff");
    assertThat(selection.require()).isEqualTo(second);
  }

  @Test
  void somebody_elses_shop_in_the_address_is_an_unknown_page() {
    ShopRef mine = shop("scr-14", "我的店");
    shop("scr-15", "别人的店");
    browser.signIn(member(mine, MemberRole.OWNER)).open("shop?shop=scr-15");

    assertThat(browser.view().getClass().getSimpleName()).isEqualTo("NotFoundView");
    assertThat(selection.require()).isEqualTo(mine);
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_administrator_ends_a_flag_today() {
    ShopRef shop = shop("scr-16", "标记店");
    setup.flag(shop.id(), "deposit_paid", calendar.yesterday(), null, "");
    browser.signIn(people.admin()).open("admin/flags?q=scr-16");
    Grid<ShopFlag> grid = _get(Grid.class, spec -> spec.withId("flags"));
    assertThat(GridKt._size(grid)).isEqualTo(1);

    Button end = (Button) GridKt._getCellComponent(grid, 0, "end");
    _click(end);
    confirm();

    assertThat(GridKt._get(grid, 0).until()).isEqualTo(calendar.today());
  }

  @Test
  @SuppressWarnings("unchecked")
  void flags_in_force_come_first_then_those_to_come_then_the_ended() {
    ShopRef shop = shop("scr-17", "排序店");
    setup.flag(shop.id(), "ended", calendar.today().minusDays(9), calendar.yesterday(), "");
    setup.flag(shop.id(), "future", calendar.today().plusDays(9), null, "");
    setup.flag(shop.id(), "current", calendar.today().minusDays(30), null, "");
    browser.signIn(people.admin()).open("admin/flags?q=scr-17");
    Grid<ShopFlag> grid = _get(Grid.class, spec -> spec.withId("flags"));

    assertThat(GridKt._findAll(grid))
        .extracting(ShopFlag::flag)
        .containsExactly("current", "future", "ended");
  }

  @Test
  void a_refused_flag_keeps_what_was_typed() {
    browser.signIn(people.admin()).open("admin/flags");
    _click(_get(Button.class, spec -> spec.withText("添加标记")));
    Dialog dialog = _get(Dialog.class);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("店铺编码")), "no-such-shop");
    _click(_get(dialog, Button.class, spec -> spec.withText("登记标记")));

    _assertOne(Span.class, spec -> spec.withText("没有这家店铺：no-such-shop"));
    assertThat(dialog.isOpened()).isTrue();
  }

  private static void confirm() {
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
  }

  private Map<String, MemberRole> roles(ShopRef shop, AccountRef as) {
    Map<String, MemberRole> roles = new LinkedHashMap<>();
    List<ShopStaff.Person> found = people.as(as, () -> staff.list(shop.id()));
    found.forEach(person -> roles.put(person.username(), person.role()));
    return roles;
  }

  /** Shops of which only the name is known. */
  private static final class ShopAttributesOf {
    static ShopAttributes name(String name) {
      return new ShopAttributes(name, "", "", null, "", null, null);
    }
  }
}
