package com.merchantgrowth.coaching;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens on which bindings are asked for, agreed to, changed and ended. */
@PortalTest
class ProviderViewsTest {
  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private MerchantAccess access;
  @Autowired private BindingSetup bindings;
  @Autowired private Partnerships partnerships;
  @Autowired private ShopProviders providers;
  @Autowired private ShopProviderPages pages;
  @Autowired private BusinessCalendar calendar;

  private AccountRef owner;
  private AccountRef viewer;
  private AccountRef coach;
  private ShopRef shop;

  @BeforeEach
  void cast() {
    String code = "pv-" + NEXT.incrementAndGet();
    setup.shops(
        Map.of(code, new ShopAttributes("店 " + code, "女装", "L1", null, "濮院毛衫", null, null)));
    shop = shops.require(code);
    owner = people.merchant();
    viewer = people.merchant();
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    setup.member(shop.id(), viewer.id(), MemberRole.VIEWER);
    coach = people.serviceProvider();
  }

  private void bind() {
    bindings.bind(coach.id(), shop.id(), calendar.today().minusDays(3));
  }

  private void asked() {
    String other = shop.code() + "-x";
    setup.shops(Map.of(other, new ShopAttributes(other, "女装", "L1", null, "", null, null)));
    bindings.bind(coach.id(), shops.require(other).id(), calendar.today());
    people.run(coach, () -> partnerships.ask(shop.code(), new Wish(ShopArea.SHARED, 6, "带你们做首播")));
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_owner_agrees_with_less_than_was_asked_for() {
    asked();
    browser.signIn(owner).open("my-providers?shop=" + shop.code());

    _click(_get(Button.class, spec -> spec.withText("同意")));
    CheckboxGroup<ShopArea> scope = _get(CheckboxGroup.class);
    assertThat(scope.getValue()).isEqualTo(ShopArea.SHARED);
    _setValue(scope, Set.of(ShopArea.DIAGNOSIS));
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("同意")));

    assertThat(people.as(coach, () -> access.areas(shop.id())))
        .containsExactly(ShopArea.VIEW, ShopArea.DIAGNOSIS, ShopArea.COACH);
    Grid<BindingRow> grid = _get(Grid.class, spec -> spec.withId("bindings"));
    assertThat(GridKt._get(grid, 0).coach()).isEqualTo(coach);
  }

  @Test
  void a_viewer_reads_and_decides_nothing() {
    asked();
    browser.signIn(viewer).open("my-providers?shop=" + shop.code());

    _assertNone(Button.class, spec -> spec.withText("同意"));
    _assertNone(Button.class, spec -> spec.withText("找服务商"));
  }

  @Test
  void an_owner_without_a_provider_reads_what_to_do() {
    browser.signIn(owner).open("my-providers?shop=" + shop.code());

    _assertOne(Button.class, spec -> spec.withText("找服务商"));
    assertThat(text()).contains("还没有服务商");
  }

  @Test
  void an_ended_binding_closes_the_open_page_of_the_coach_with_the_next_click() {
    bind();
    browser.signIn(coach).open("diagnosis?shop=" + shop.code());
    assertThat(text()).contains(shop.name());

    people.run(
        owner,
        () -> providers.end(shop.code(), pages.page(shop.code()).bindings().getFirst().id(), "到期"));
    browser.open("diagnosis?shop=" + shop.code());

    assertThat(text()).doesNotContain(shop.name());
  }

  @Test
  void a_page_outside_the_scope_says_who_can_open_it() {
    bindings.bind(coach.id(), shop.id(), calendar.today(), Set.of(ShopArea.CHECKLIST));
    browser.signIn(coach).open("tasks?shop=" + shop.code());

    assertThat(text()).contains("店主没有向你开放任务");
  }

  @Test
  void a_coach_asks_a_shop_and_reads_a_refusal_in_the_dialog() {
    bind();
    browser.signIn(coach).open("partnerships");

    _click(_get(Button.class, spec -> spec.withText("申请陪跑店铺")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("店铺编码")), "no-such-shop");
    _click(_get(Button.class, spec -> spec.withText("发出申请")));

    assertThat(text()).contains("no-such-shop");
    _assertOne(Dialog.class);
  }

  @Test
  void a_provider_without_an_organisation_reads_whom_to_ask() {
    browser.signIn(people.serviceProvider()).open("partnerships");

    assertThat(text()).contains("你还不属于任何服务商机构");
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_administrator_makes_an_organisation() {
    browser.signIn(people.admin()).open("admin/providers");
    String name = "海宁陪跑 " + shop.code();

    _click(_get(Button.class, spec -> spec.withText("新建机构")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("机构名称")), name);
    _setValue(_get(TextArea.class, spec -> spec.withLabel("所在产业带")), "海宁皮革\n许村家纺");
    _click(_get(Button.class, spec -> spec.withText("保存机构")));

    Grid<OrganisationRow> grid = _get(Grid.class, spec -> spec.withId("organisations"));
    assertThat(grid.getListDataView().getItems())
        .anySatisfy(
            row -> {
              assertThat(row.name()).isEqualTo(name);
              assertThat(row.belts()).containsExactly("海宁皮革", "许村家纺");
            });
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_administrator_sees_the_shops_of_a_belt_without_a_coach() {
    browser.signIn(people.admin()).open("admin/provider-queue?belt=濮院毛衫");

    Grid<BeltQueue.Waiting> grid = _get(Grid.class, spec -> spec.withId("queue"));
    assertThat(grid.getListDataView().getItems())
        .anySatisfy(row -> assertThat(row.shop().code()).isEqualTo(shop.code()));
  }

  private static String text() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }
}
