package com.merchantgrowth.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.LanguageSwitch;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MainLayoutTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;

  private ShopRef shop(String code, String name, AccountRef owner) {
    setup.shops(Map.of(code, new ShopAttributes(name, "女装", "L2", null, "濮院毛衫", null, null)));
    ShopRef shop = shops.require(code);
    setup.member(shop.id(), owner.id(), MemberRole.OWNER);
    return shop;
  }

  private static List<String> menu() {
    return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
  }

  @Test
  void everybody_lands_on_the_page_of_the_own_role() {
    browser.signIn(people.admin()).open("");
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("admin/overview");

    browser.signIn(people.serviceProvider()).open("");
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("provider");

    browser.signIn(people.merchant()).open("");
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("home");
  }

  @Test
  void the_menu_shows_what_the_role_may_open() {
    browser.signIn(people.merchant()).open("home");
    assertThat(menu()).contains("成长中心").doesNotContain("运行总览", "今日工作");

    browser.signIn(people.admin()).open("");
    assertThat(menu()).contains("运行总览").doesNotContain("成长中心", "今日工作");
  }

  @Test
  void the_person_has_a_menu_and_the_page_a_title_in_both_languages() {
    browser.signIn(people.merchant()).open("home");
    assertThat(_get(MenuBar.class, spec -> spec.withClasses("user-menu")).isVisible()).isTrue();
    assertThat(((HasDynamicTitle) browser.view()).getPageTitle()).isEqualTo("成长中心");

    browser.language(Locale.ENGLISH).open("home");
    assertThat(((HasDynamicTitle) browser.view()).getPageTitle()).isEqualTo("Growth center");
  }

  @Test
  void the_language_switch_is_remembered_by_the_session() {
    browser.signIn(people.merchant()).open("home");
    Button english =
        _get(_get(LanguageSwitch.class), Button.class, spec -> spec.withText("English"));
    assertThat(english.getElement().getAttribute("aria-pressed")).isEqualTo("false");

    _click(english);

    assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void one_shop_is_named_and_leaves_nothing_to_choose() {
    AccountRef owner = people.merchant();
    shop("shell-one", "独一家旗舰店", owner);
    browser.signIn(owner).open("home");

    assertThat(_get(Span.class, spec -> spec.withClasses("shop-name")).getText())
        .isEqualTo("独一家旗舰店");
    _assertNone(ComboBox.class, spec -> spec.withClasses("shop-switcher"));
  }

  @Test
  void changing_the_shop_opens_the_same_page_for_it() {
    AccountRef owner = people.merchant();
    ShopRef first = shop("shell-a", "A 店", owner);
    ShopRef other = shop("shell-b", "B 店", owner);
    browser.signIn(owner).open("home");

    ComboBox<ShopRef> list = switcher();
    assertThat(list.getValue()).isEqualTo(first);
    _setValue(list, other);

    assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("home?shop=shell-b");
    assertThat(switcher().getValue()).isEqualTo(other);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<ShopRef> switcher() {
    return _get(ComboBox.class, spec -> spec.withClasses("shop-switcher"));
  }

  @Test
  void the_page_is_a_landmark_with_one_heading() {
    browser.signIn(people.merchant()).open("home");
    assertThat(_get(Main.class).getId()).contains("page");
    assertThat(_find(H1.class)).hasSize(1);
  }
}
