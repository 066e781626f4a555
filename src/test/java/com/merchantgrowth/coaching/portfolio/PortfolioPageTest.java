package com.merchantgrowth.coaching.portfolio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.coaching.signal.SignalMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who needs a coach most, and why: the list, the panel, the shop's page. */
@PortalTest
class PortfolioPageTest {
  @Autowired private SignalMarket market;
  @Autowired private Portfolio portfolio;
  @Autowired private SavedViews views;
  @Autowired private Timelines timelines;
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void open() {
    market.open();
  }

  @AfterEach
  void close() {
    market.close();
  }

  /** The second needs somebody, the third a little, the first nobody. */
  private List<ShopRef> three(String category) {
    List<ShopRef> shops = market.shops(category, 3);
    market.silent(shops.get(1));
    market.facts(shops.get(2), 13, 7, "gmv", 100_000);
    market.facts(shops.get(2), 6, 0, "gmv", 65_000);
    market.run(0, 0);
    return shops;
  }

  @SuppressWarnings("unchecked")
  private static Grid<PortfolioEntry> grid() {
    return _get(Grid.class, spec -> spec.withId("portfolio"));
  }

  private static List<String> codes() {
    Grid<PortfolioEntry> grid = grid();
    return java.util.stream.IntStream.range(0, GridKt._size(grid))
        .mapToObj(row -> GridKt._get(grid, row).row().shop().code())
        .toList();
  }

  private String page() {
    return browser.view().getElement().getTextRecursively();
  }

  @Test
  void who_needs_help_most_comes_first_with_the_reason() {
    List<ShopRef> shops = three("陪跑甲");
    browser.signIn(market.coach(shops)).open("my-shops");

    assertThat(codes())
        .containsExactly(shops.get(1).code(), shops.get(2).code(), shops.get(0).code());
    PortfolioEntry first = GridKt._get(grid(), 0);
    assertThat(first.row().need().total()).isEqualTo(33);
    assertThat(first.row().need().has(SignalCode.NO_LIVE)).isTrue();
  }

  @Test
  void filters_and_order_stand_in_the_address() {
    List<ShopRef> shops = three("陪跑乙");
    AccountRef coach = market.coach(shops);
    browser.signIn(coach).open("my-shops?signal=gmv_drop");
    assertThat(codes()).containsExactly(shops.get(2).code());

    browser.signIn(coach).open("my-shops?sort=name");
    assertThat(codes()).isEqualTo(shops.stream().map(ShopRef::code).toList());

    _setValue(_get(TextField.class, spec -> spec.withLabel("搜索")), shops.get(1).code());
    assertThat(codes()).containsExactly(shops.get(1).code());
  }

  @Test
  void the_panel_adds_the_need_up() {
    List<ShopRef> shops = three("陪跑丙");
    browser.signIn(market.coach(shops)).open("my-shops?shop=" + shops.get(1).code());

    assertThat(page()).contains("需要度 33，由 1 个信号相加", "连续 6 天没开播，之前 14 天播了 7 天", "+33");
  }

  @Test
  void another_shop_does_not_open_at_the_side() {
    List<ShopRef> shops = three("陪跑丁");
    ShopRef other = market.shops("陪跑别家", 1).getFirst();
    AccountRef coach = market.coach(shops);
    people.run(
        coach,
        () ->
            assertThatThrownBy(() -> portfolio.entry(other.code()))
                .isInstanceOfSatisfying(
                    DomainException.class,
                    refused ->
                        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND)));
    browser.signIn(coach).open("my-shops/" + other.code());
    assertThat(page()).doesNotContain(other.name());
  }

  @Test
  void what_the_owner_has_not_opened_is_neither_shown_nor_counted() {
    List<ShopRef> shops = three("陪跑丑");
    AccountRef coach = market.coach(shops);
    jdbc.sql("update provider_binding set scope = 'checklist' where account_id = ?")
        .param(coach.id())
        .update();

    PortfolioBook book = people.as(coach, portfolio::open);
    assertThat(book.rows()).hasSize(3);
    assertThat(book.rows()).allSatisfy(row -> assertThat(row.need().total()).isZero());
    assertThat(book.rows()).allSatisfy(row -> assertThat(row.scored()).isFalse());

    browser.signIn(coach).open("my-shops/" + shops.get(1).code());
    assertThat(page())
        .contains("店主没有向你开放：经营诊断、体验分与商品分、任务、层级与奖励、营销工具与效果")
        .doesNotContain("连续 6 天没开播");
  }

  @Test
  void a_binding_that_ends_empties_the_row_of_an_open_page() {
    List<ShopRef> shops = three("陪跑戊");
    AccountRef coach = market.coach(shops);
    browser.signIn(coach).open("my-shops");
    jdbc.sql("update provider_binding set valid_to = current_date where account_id = ?")
        .param(coach.id())
        .update();
    grid().getDataProvider().refreshAll();

    PortfolioEntry first = GridKt._get(grid(), 0);
    assertThat(first.bound()).isFalse();
    assertThat(first.row().shop().name()).isEmpty();
    people.run(coach, () -> assertThat(portfolio.open().rows()).isEmpty());
  }

  @Test
  void the_shop_s_page_shows_everything_on_one_screen_and_what_happened() {
    List<ShopRef> shops = market.shops("陪跑己", 1, 40);
    ShopRef shop = shops.getFirst();
    market.facts(shop, 12, 8, "live_minutes", 90);
    market.facts(shop, 7, 0, "live_minutes", 0);
    market.facts(shop, 7, 7, "paid_orders", 12);
    market.run(5, 0);
    AccountRef coach = market.coach(shops);
    browser.signIn(coach).open("my-shops/" + shop.code());

    assertThat(page()).contains("六个维度", "营销效果", "信号历史", "信号出现：停播", "阶段：冷启");
    people.run(
        coach,
        () ->
            assertThat(timelines.of(shop.id(), market.day(30), market.day(-1)))
                .extracting(TimelineEntry::kind)
                .contains("signal_began", "stage_set"));
  }

  @Test
  void the_list_needs_the_same_statements_for_one_shop_and_for_many() {
    List<ShopRef> shops = market.shops("陪跑庚", 42);
    shops.subList(0, 5).forEach(market::silent);
    market.run(0, 0);
    AccountRef few = market.coach(shops.subList(0, 1));
    AccountRef many = market.coach(shops);

    people.run(few, this::read); // what belongs to a run is read once
    int one = people.as(few, () -> SqlCount.of(this::read));
    int all = people.as(many, () -> SqlCount.of(this::read));

    assertThat(all).isEqualTo(one).isLessThan(35);
  }

  private void read() {
    List<PortfolioRow> rows = portfolio.open().find(PortfolioQuery.ALL);
    portfolio.entries(rows.subList(0, Math.min(40, rows.size())));
  }

  @Test
  void a_provider_without_shops_reads_what_will_be_here() {
    browser.signIn(people.serviceProvider()).open("my-shops");

    _assertOne(Paragraph.class, spec -> spec.withText("还没有绑定的店铺"));
  }

  @Test
  void filters_are_kept_under_a_name_for_oneself_only() {
    List<ShopRef> shops = three("陪跑辛");
    AccountRef coach = market.coach(shops);
    AccountRef other = people.serviceProvider();
    browser.signIn(coach).open("my-shops?signal=no_live");
    _click(_get(Button.class, spec -> spec.withText("保存的视图")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("把当前筛选保存为")), "停播的");
    _click(_get(Button.class, spec -> spec.withText("保存视图")));

    browser.signIn(coach).open("my-shops");
    assertThat(codes()).hasSize(3);
    _click(_get(Button.class, spec -> spec.withText("保存的视图")));
    _click(_get(Button.class, spec -> spec.withText("停播的")));
    assertThat(codes()).containsExactly(shops.get(1).code());
    assertThat(_get(Select.class, spec -> spec.withLabel("信号")).getValue()).isEqualTo("no_live");

    long id = people.as(coach, views::list).getFirst().id();
    people.run(other, () -> views.delete(id));
    assertThat(people.as(other, views::list)).isEmpty();
    assertThat(people.as(coach, views::list)).hasSize(1);
    people.run(
        people.admin(),
        () -> assertThatThrownBy(views::list).isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void the_landing_page_names_the_neediest_with_the_reason() {
    List<ShopRef> shops = three("陪跑壬");
    browser.signIn(market.coach(shops)).open("provider");

    assertThat(page())
        .contains("最需要你的店铺", shops.get(1).name(), "连续 6 天没开播")
        .doesNotContain(shops.get(0).name());
  }
}
