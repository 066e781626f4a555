package com.merchantgrowth.home;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.ShareBars;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AdminOverviewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private ShopImport shops;

  @Test
  void the_overview_has_a_card_of_every_room_and_none_of_them_fails() {
    browser.signIn(people.admin()).open("admin/overview");
    assertThat(_find(ErrorPanel.class)).isEmpty();
    assertThat(_find(H2.class))
        .extracting(H2::getText)
        .contains("商家", "最近一次日结", "数据导入")
        .containsAnyOf("开始使用", "下一步");
    browser.language(Locale.ENGLISH).open("account/sessions");
    browser.open("admin/overview");
    assertThat(_find(H2.class)).extracting(H2::getText).contains("Shops", "Imports");
  }

  @Test
  void what_is_to_be_done_leads_to_where_it_is_done() {
    browser.signIn(people.admin()).open("admin/overview");
    _find(OrderedList.class).stream()
        .filter(list -> list.hasClassName("next-steps"))
        .flatMap(list -> _find(list, Anchor.class).stream())
        .forEach(link -> assertThat(link.getHref()).startsWith("admin/"));
  }

  @Test
  void shops_are_counted_by_tier_and_each_count_leads_to_its_shops() {
    var admin = people.admin();
    people.run(
        admin,
        () ->
            shops.importCsv(
                new ByteArrayInputStream(
                    "shop_code,name,tier\nover-1,甲,L1&9\n".getBytes(StandardCharsets.UTF_8))));
    browser.signIn(admin).open("admin/overview");
    assertThat(_find(ShareBars.class)).hasSize(2);
    assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("admin/shops?tier=L1%269");
    assertThat(_get(H2.class, spec -> spec.withText("商家")).isVisible()).isTrue();
  }
}
