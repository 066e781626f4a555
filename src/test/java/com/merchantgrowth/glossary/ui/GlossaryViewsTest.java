package com.merchantgrowth.glossary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 术语表 as everybody sees it. */
@PortalTest
class GlossaryViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static List<String> entries() {
    return _find(TermEntry.class).stream()
        .map(Component::getId)
        .map(id -> id.orElseThrow())
        .toList();
  }

  private static String address() {
    return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
  }

  @Test
  void every_role_finds_it_in_the_menu_and_opens_it() {
    for (AccountRef who : List.of(people.merchant(), people.serviceProvider(), people.admin())) {
      browser.signIn(who).open("glossary");
      assertThat(_find(SideNavItem.class).stream().map(SideNavItem::getLabel)).contains("术语表");
      assertThat(entries().size()).isGreaterThanOrEqualTo(120);
      assertThat(shown()).contains("成交额", "chéng jiāo é", "个术语");
    }
  }

  @Test
  void initials_find_a_term_and_the_address_keeps_what_was_typed() {
    browser.signIn(people.merchant()).open("glossary");
    _setValue(_get(TextField.class, spec -> spec.withLabel("搜索")), "cje");

    assertThat(entries()).first().isEqualTo("term-gmv");
    browser.open("glossary?q=cje&cat=trade");
    assertThat(entries()).first().isEqualTo("term-gmv");
    browser.open("glossary?q=cje&cat=ads");
    assertThat(entries()).isEmpty();
    assertThat(shown()).contains("没有符合条件的术语");
    _click(_get(Button.class, spec -> spec.withText("看全部术语")));
    assertThat(address()).isEqualTo("glossary");
    assertThat(entries().size()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void a_link_to_a_term_puts_it_first_whatever_else_is_filtered() {
    browser.signIn(people.merchant()).open("glossary?term=gpm&cat=ads");
    assertThat(entries()).first().isEqualTo("term-gpm");
    assertThat(shown()).contains("你要找的术语", "千次观看成交额");
    assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
        .contains("diagnosis?metric=live_gpm_30", "glossary?term=conversion");

    browser.open("glossary?term=no_such");
    assertThat(shown()).contains("没有「no_such」这个术语");
  }

  @Test
  void a_letter_is_jumped_to_and_kept_in_the_address() {
    browser.signIn(people.merchant()).open("glossary");
    _click(_get(NativeButton.class, spec -> spec.withText("Z")));
    assertThat(shown()).contains("转化率");
    browser.open("glossary?letter=%27%5D%3Balert(1)");
    assertThat(entries().size()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void english_stands_by_the_english_name() {
    browser.signIn(people.merchant()).language(Locale.ENGLISH).open("glossary?term=gmv");
    assertThat(shown())
        .contains("gross merchandise value (GMV)", "成交额 chéng jiāo é", "The term you asked for")
        .doesNotContain("个术语");
  }
}
