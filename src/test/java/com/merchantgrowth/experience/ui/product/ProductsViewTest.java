package com.merchantgrowth.experience.ui.product;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.experience.ProductMarket;
import com.merchantgrowth.experience.ProductStanding;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ProductsViewTest {
  @Autowired private Browser browser;
  @Autowired private ProductMarket market;
  @Autowired private People people;

  private AccountRef owner;

  @BeforeEach
  void enter() {
    owner = market.open().member("psc-a", MemberRole.OWNER);
  }

  @SuppressWarnings("unchecked")
  private static Grid<ProductStanding> grid() {
    return _get(Grid.class, spec -> spec.withId("products"));
  }

  private static String page() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }

  @Test
  void the_list_shows_all_products_and_one_click_shows_those_that_lack_something() {
    browser.signIn(owner).open("products?shop=psc-a");
    assertThat(GridKt._size(grid())).isEqualTo(ProductMarket.PRODUCTS + 1);

    _get(Button.class, spec -> spec.withText("2 件待补卖点")).click();

    assertThat(GridKt._size(grid())).isEqualTo(2);
  }

  @Test
  void filters_come_from_the_address() {
    browser.signIn(owner).open("products?shop=psc-a&grade=C&q=psc-a-23");
    assertThat(GridKt._size(grid())).isEqualTo(1);
    browser.open("products?shop=psc-a&lacking=nonsense&sort=nonsense");
    assertThat(GridKt._size(grid())).isEqualTo(ProductMarket.PRODUCTS + 1);
  }

  @Test
  void a_product_page_writes_the_score_out_and_tells_each_fix() {
    browser.signIn(owner).open("products/psc-a-23");

    assertThat(page()).contains("六个力", "信息力逐项", "主图 1 张，补到 5 张", "C 级");
    browser.open("products/psc-a-23?metric=product_quality_return_rate_30");
    assertThat(page()).contains("品质退单率");
    browser.open("products/psc-a-new");
    assertThat(page()).contains("信息力逐项");
  }

  @Test
  void another_shops_product_is_no_page_of_ones_own() {
    browser.signIn(owner).open("products/psc-b-0");
    assertThat(page()).doesNotContain("乙店同款装");
  }

  @Test
  void a_viewer_sees_the_list_without_an_import() {
    browser.signIn(market.member("psc-a", MemberRole.VIEWER)).open("products?shop=psc-a");
    assertThat(_find(Button.class, spec -> spec.withText("导入商品"))).isEmpty();
    browser.signIn(owner).open("products?shop=psc-a");
    assertThat(_find(Button.class, spec -> spec.withText("导入商品"))).isNotEmpty();
  }

  @Test
  void administrators_choose_a_shop_first() {
    browser.signIn(people.admin()).open("products");
    browser.open("products?shop=psc-b");
    assertThat(GridKt._size(grid())).isEqualTo(1);
  }
}
