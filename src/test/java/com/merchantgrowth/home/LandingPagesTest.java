package com.merchantgrowth.home;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LandingPagesTest {
  @Autowired private Browser browser;
  @Autowired private People people;

  @Test
  void a_merchant_without_a_shop_is_told_whom_to_ask() {
    browser.signIn(people.merchant()).open("home");
    EmptyState empty = _get(EmptyState.class);
    assertThat(_find(empty, Paragraph.class).getLast().getText()).contains("请店主");
  }

  @Test
  void the_greeting_names_the_person() {
    var merchant = people.merchant();
    browser.signIn(merchant).open("home");
    assertThat(_get(H1.class).getText()).endsWith("，" + merchant.displayName());
  }

  @Test
  void the_pages_of_administrators_and_service_providers_open_with_every_card() {
    browser.signIn(people.admin()).open("admin/overview");
    assertThat(browser.view()).isInstanceOf(AdminHomeView.class);
    assertThat(_find(ErrorPanel.class)).isEmpty();

    browser.signIn(people.serviceProvider()).open("provider");
    assertThat(browser.view()).isInstanceOf(ProviderHomeView.class);
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, night", "5, morning", "11, noon", "13, afternoon", "18, evening", "23, evening"})
  void the_greeting_follows_the_hour(int hour, String part) {
    assertThat(Greeting.part(hour)).isEqualTo(part);
  }
}
