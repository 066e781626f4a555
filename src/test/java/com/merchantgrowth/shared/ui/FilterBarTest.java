package com.merchantgrowth.shared.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list is narrowed down by its address, and the address by its fields. */
@PortalTest
class FilterBarTest {
  @Autowired private Browser browser;
  @Autowired private People people;

  @Test
  void every_field_takes_its_value_from_the_address() {
    FilterBar filters =
        open("admin/audit?actor=anna&action=shop.flag&target=S1&from=2026-11-01&to=2026-11-09");
    assertThat(filters.value("actor")).isEqualTo("anna");
    assertThat(filters.value("action")).isEqualTo("shop.flag");
    assertThat(filters.value("target")).isEqualTo("S1");
    assertThat(filters.dayOf("from")).isEqualTo("2026-11-01");
    assertThat(filters.value("to")).isEqualTo("2026-11-09");
  }

  @Test
  void what_is_not_a_value_of_its_field_is_left_out() {
    assertThat(open("admin/audit?from=yesterday").dayOf("from")).isNull();
    FilterBar accounts = open("admin/accounts?q=anna&role=EMPEROR&state=asleep");
    assertThat(accounts.value("role")).isEmpty();
    assertThat(accounts.value("state")).isEmpty();
    assertThat(accounts.value("q")).isEqualTo("anna");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_change_narrows_the_list_and_another_address_forgets_it() {
    AccountRef merchant = people.merchant();
    FilterBar filters = open("admin/accounts");
    _setValue(_get(TextField.class), merchant.username());
    _setValue((Select<String>) _get(Select.class, spec -> spec.withLabel("角色")), "ADMIN");
    assertThat(filters.value("q")).isEqualTo(merchant.username());
    assertThat(filters.value("role")).isEqualTo("ADMIN");

    browser.open("admin/accounts?state=on");
    assertThat(_get(FilterBar.class).value("role")).isEmpty();
    assertThat(_get(FilterBar.class).value("state")).isEqualTo("on");
  }

  @Test
  void a_day_that_is_cleared_no_longer_counts() {
    FilterBar filters = open("admin/audit?to=2026-11-09");
    _get(DatePicker.class, spec -> spec.withLabel("到")).clear();
    assertThat(filters.dayOf("to")).isNull();
  }

  private FilterBar open(String address) {
    browser.signIn(people.admin()).open(address);
    return _get(FilterBar.class);
  }
}
