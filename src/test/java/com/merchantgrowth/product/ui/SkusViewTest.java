package com.merchantgrowth.product.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.Products;
import com.merchantgrowth.product.price.PaidLine;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.price.PromiseForm;
import com.merchantgrowth.product.price.SkuStanding;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SkusViewTest {
  @Autowired private Browser browser;
  @Autowired private SkuMarket market;
  @Autowired private Products products;
  @Autowired private PaidPrices paid;
  @Autowired private PromiseDesk promises;
  @Autowired private People people;
  @Autowired private BusinessCalendar calendar;

  private ShopRef shop;
  private AccountRef owner;

  @BeforeEach
  void enter() {
    shop = market.shop("skv-" + UUID.randomUUID().toString().substring(0, 8));
    owner = market.member(shop, MemberRole.OWNER);
  }

  private void open(AccountRef who, String page) {
    browser.signIn(who).open(page + (page.contains("?") ? "&" : "?") + "shop=" + shop.code());
  }

  @SuppressWarnings("unchecked")
  private static Grid<SkuStanding> grid() {
    return _get(Grid.class, spec -> spec.withId("skus"));
  }

  @SuppressWarnings("unchecked")
  private static Grid<Promise> promiseGrid() {
    return _get(Grid.class, spec -> spec.withId("promises"));
  }

  private static List<String> codes() {
    return GridKt._findAll(grid()).stream().map(one -> one.sku().code()).toList();
  }

  private static String page() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }

  /** What a row shows, component columns included. */
  private static String row(int row) {
    SkuStanding item = GridKt._get(grid(), row);
    List<String> cells = new ArrayList<>(GridKt._getFormattedRow(grid(), row));
    for (Grid.Column<SkuStanding> column : grid().getColumns()) {
      if (column.getRenderer() instanceof ComponentRenderer<?, SkuStanding> shown) {
        cells.add(shown.createComponent(item).getElement().getTextRecursively());
      }
    }
    return String.join(" | ", cells);
  }

  private static String moves() {
    return _get(DataTable.class).getElement().getTextRecursively();
  }

  private static void click(String button) {
    _get(Button.class, spec -> spec.withText(button)).click();
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  private static void type(String label, String value) {
    _setValue(field(label), value);
  }

  private void clickInRow(String action, String sku) {
    GridKt._getCellComponent(grid(), codes().indexOf(sku), "acts")
        .getChildren()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(action))
        .findFirst()
        .orElseThrow()
        .click();
  }

  @Test
  void a_row_tells_price_cost_stock_promise_and_the_lowest_price_paid() {
    Sku sku = market.sku(shop, "A1", "原味 250g", 9_900, 4_000L, 7);
    market.sku(shop, "B1", "盐焗 250g", 8_900, null, 0);
    paid.record(
        shop.id(),
        List.of(
            new PaidLine(
                sku.id(), "order-77", 1, "", 6_650, 1, calendar.now().minus(Duration.ofDays(3)))));
    people.run(
        owner,
        () ->
            promises.record(
                shop.code(),
                new PromiseForm("A1", "", 7_900L, calendar.today(), calendar.today().plusDays(3))));

    open(owner, "skus");

    assertThat(codes()).containsExactly("A1", "B1");
    assertThat(row(0)).contains("每日坚果", "原味 250g", "¥99.00", "¥40.00", "7", "不低于 ¥79.00", "所有达人");
    assertThat(row(0)).contains("¥66.50", "order-77");
    assertThat(row(1)).contains("¥89.00", "售罄");
    assertThat(page()).contains("2 个规格");
    browser.language(Locale.ENGLISH).open("skus?shop=" + shop.code());
    assertThat(row(0)).contains("Not below ¥79.00");
  }

  @Test
  void filters_and_order_come_from_the_address_and_nonsense_is_left_out() {
    market.sku(shop, "A1", "原味", 9_900, null, 7);
    market.sku(shop, "B1", "盐焗", 8_900, null, 9);

    open(owner, "skus?q=盐焗");
    assertThat(codes()).containsExactly("B1");
    open(owner, "skus?sort=-stock");
    assertThat(codes()).containsExactly("B1", "A1");
    open(owner, "skus?sort=-nonsense&status=nonsense");
    assertThat(codes()).containsExactly("A1", "B1");
    open(owner, "skus?status=off");
    assertThat(codes()).isEmpty();
  }

  @Test
  void a_viewer_sees_neither_costs_nor_ways_to_change_anything() {
    market.sku(shop, "A1", "原味", 9_900, 4_321L, 7);

    open(market.member(shop, MemberRole.VIEWER), "skus");

    assertThat(page()).contains("只能查看").doesNotContain("43.21");
    assertThat(row(0)).doesNotContain("43.21");
    for (String button : List.of("新增规格", "导入规格", "导入成交价", "编辑")) {
      assertThat(_find(Button.class, spec -> spec.withText(button))).as(button).isEmpty();
    }
    assertThat(grid().getColumnByKey("cost")).isNull();
    clickInRow("库存", "A1");
    assertThat(moves()).contains("起始库存");
    assertThat(_find(Button.class, spec -> spec.withText("更新库存"))).isEmpty();
  }

  @Test
  void administrators_choose_a_shop_first_and_see_everything() {
    market.sku(shop, "A1", "原味", 9_900, 4_000L, 7);
    AccountRef admin = people.admin();

    browser.signIn(admin).open("skus");
    assertThat(page()).contains("先选一家店铺");
    open(admin, "skus");
    assertThat(row(0)).contains("¥40.00");
  }

  @Test
  void a_new_sku_is_refused_at_its_fields_and_then_made() {
    open(owner, "skus");
    click("新增规格");
    click("保存规格");
    assertThat(field("规格编码").isInvalid()).isTrue();
    type("规格编码", "N1");
    type("标价（元）", "0");
    click("保存规格");
    assertThat(field("标价（元）").getErrorMessage()).contains("不是价格");
    assertThat(field("规格编码").isInvalid()).isFalse();

    Product product = products.require(shop.code() + "-p");
    @SuppressWarnings("unchecked")
    ComboBox<Product> choice = _get(ComboBox.class, spec -> spec.withLabel("商品"));
    choice.setValue(product);
    type("规格名称", "原味");
    type("标价（元）", "19.9");
    type("最低价（元）", "20");
    click("保存规格");
    assertThat(field("最低价（元）").getErrorMessage()).contains("高于标价");
    type("最低价（元）", "");
    type("起始库存", "12");
    click("保存规格");

    assertThat(codes()).containsExactly("N1");
    Sku made = market.now(shop, "N1");
    assertThat(made.listPrice()).isEqualTo(1_990);
    assertThat(made.minimumPrice()).isNull();
    assertThat(made.stock()).isEqualTo(12);
  }

  @Test
  void an_edit_keeps_what_was_not_touched_and_does_not_overwrite_somebody_elses() {
    market.sku(shop, "E1", "原味", 9_900, 4_000L, 7);
    open(owner, "skus");
    clickInRow("编辑", "E1");
    type("成本（元）", "");
    type("标价（元）", "");
    click("保存规格");
    assertThat(field("标价（元）").getErrorMessage()).isEqualTo("不能为空");
    type("标价（元）", "88");
    click("保存规格");

    assertThat(market.now(shop, "E1").listPrice()).isEqualTo(8_800);
    assertThat(market.now(shop, "E1").cost()).isNull();
    assertThat(market.now(shop, "E1").fields().specification()).isEqualTo("原味");

    clickInRow("编辑", "E1");
    market.sku(shop, "E1", "盐焗", 7_700, null, 7); // somebody else, meanwhile
    type("标价（元）", "66");
    click("保存规格");
    assertThat(page()).contains("别人刚改过规格");
    assertThat(market.now(shop, "E1").listPrice()).isEqualTo(7_700);
  }

  @Test
  void stock_is_changed_by_a_difference_and_its_moves_are_shown() {
    market.sku(shop, "S1", 7);
    open(owner, "skus");
    clickInRow("库存", "S1");
    type("增减件数", "five");
    click("更新库存");
    assertThat(field("增减件数").isInvalid()).isTrue();
    type("增减件数", "-8");
    click("更新库存");
    assertThat(field("增减件数").getErrorMessage()).contains("现有库存 7 件");
    type("增减件数", "-5");
    click("更新库存");

    assertThat(market.now(shop, "S1").stock()).isEqualTo(2);
    clickInRow("库存", "S1");
    assertThat(moves()).contains("手工增减", "起始库存", owner.username());
  }

  @Test
  void promises_are_recorded_with_reasons_at_the_fields_and_ended_after_a_question() {
    market.sku(shop, "P1", 7);
    open(owner, "skus/promises");
    assertThat(page()).contains("没有符合条件的保价");
    click("登记保价");
    Button record =
        _find(Button.class, spec -> spec.withText("登记保价")).stream()
            .filter(button -> button.getParent().isPresent())
            .reduce((first, second) -> second)
            .orElseThrow();
    record.click();
    assertThat(field("承诺最低价（元）").isInvalid()).isTrue();
    @SuppressWarnings("unchecked")
    ComboBox<Sku> choice = _get(ComboBox.class, spec -> spec.withLabel("规格"));
    assertThat(choice.isInvalid()).isTrue();
    choice.setValue(market.now(shop, "P1"));
    type("承诺最低价（元）", "89.9");
    _setValue(_get(DatePicker.class, spec -> spec.withLabel("结束日期")), calendar.today().plusDays(6));
    record.click();

    Promise made = GridKt._get(promiseGrid(), 0);
    assertThat(made.price()).isEqualTo(8_990);
    assertThat(made.period().last()).isEqualTo(calendar.today().plusDays(6));
    assertThat(made.creatorCode()).isEmpty();

    ((Button) GridKt._getCellComponent(promiseGrid(), 0, "acts")).click();
    ConfirmDialog question = _get(ConfirmDialog.class);
    ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
    assertThat(GridKt._get(promiseGrid(), 0).on(calendar.today())).isEqualTo(Promise.State.OVER);
  }

  @Test
  void a_viewer_reads_promises_and_records_none() {
    market.sku(shop, "P1", 7);

    open(market.member(shop, MemberRole.VIEWER), "skus/promises");

    assertThat(page()).contains("只能查看");
    assertThat(_find(Button.class, spec -> spec.withText("登记保价"))).isEmpty();
  }
}
