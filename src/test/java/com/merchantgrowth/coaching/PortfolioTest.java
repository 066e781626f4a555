package com.merchantgrowth.coaching;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.grid.Grid;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What service providers see, and who lets them. */
@PortalTest
class PortfolioTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private MyShops myShops;
  @Autowired private ProviderBindings bindings;
  @Autowired private BindingImport imports;
  @Autowired private BindingSetup bindingSetup;
  @Autowired private BusinessCalendar calendar;

  private void shops(String prefix, int count) {
    Map<String, ShopAttributes> byCode = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      byCode.put(
          prefix + i, new ShopAttributes("店 " + prefix + i, "女装", "L1", null, "", null, null));
    }
    setup.shops(byCode);
  }

  private AccountRef providerOf(String prefix, int count) {
    shops(prefix, count);
    AccountRef provider = people.serviceProvider();
    for (int i = 0; i < count; i++) {
      bindingSetup.bind(
          provider.id(), shops.require(prefix + i).id(), calendar.today().minusDays(30));
    }
    return provider;
  }

  @Test
  void an_ended_binding_takes_the_shop_away_at_once_and_keeps_its_history() {
    AccountRef provider = providerOf("pf-end-", 1);
    AccountRef admin = people.admin();
    long id = people.as(admin, () -> bindings.page(provider.username(), "", 0, 10)).getFirst().id();

    people.run(admin, () -> bindings.unbind(id, ""));

    assertThat(people.as(provider, myShops::list)).isEmpty();
    assertThat(people.as(admin, () -> bindings.page(provider.username(), "", 0, 10)))
        .singleElement()
        .satisfies(row -> assertThat(row.to()).isEqualTo(calendar.today()));
  }

  @Test
  void binding_twice_is_binding_once() {
    shops("pf-twice-", 1);
    AccountRef provider = people.serviceProvider();

    people.run(
        people.admin(),
        () -> {
          assertThat(bindings.bind(provider.username(), "pf-twice-0", calendar.today())).isTrue();
          assertThat(bindings.bind(provider.username(), "pf-twice-0", calendar.today())).isFalse();
        });

    assertThat(people.as(provider, myShops::list))
        .extracting(ShopRef::code)
        .containsExactly("pf-twice-0");
  }

  @Test
  void only_service_providers_are_bound() {
    shops("pf-wrong-", 1);
    AccountRef merchant = people.merchant();

    people.run(
        people.admin(),
        () ->
            assertThatThrownBy(
                    () -> bindings.bind(merchant.username(), "pf-wrong-0", calendar.today()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("coaching.error.notProvider"));
  }

  @Test
  void a_file_of_bindings_is_taken_wholly_or_not_at_all() {
    shops("pf-csv-", 2);
    AccountRef provider = people.serviceProvider();
    AccountRef admin = people.admin();
    String name = provider.username();

    BindingImport.Report refused =
        load(admin, name + ",pf-csv-0\n" + name + ",no-such-shop\nnobody-here,pf-csv-1\n");
    assertThat(refused.problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.unknownShop", "coaching.error.noProvider");
    assertThat(people.as(provider, myShops::list)).isEmpty();

    BindingImport.Report done = load(admin, name + ",pf-csv-0\n" + name + ",pf-csv-1\n");
    assertThat(done.bound()).isEqualTo(2);
    assertThat(load(admin, name + ",pf-csv-1\n").already()).isEqualTo(1);
    assertThat(people.as(provider, myShops::list)).hasSize(2);
  }

  private BindingImport.Report load(AccountRef admin, String rows) {
    byte[] csv = ("username,shop_code\n" + rows).getBytes(StandardCharsets.UTF_8);
    return people.as(admin, () -> imports.importCsv(new ByteArrayInputStream(csv)));
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_administrator_lists_the_bindings_of_one_provider() {
    AccountRef provider = providerOf("pf-list-", 2);

    browser.signIn(people.admin()).open("admin/bindings?provider=" + provider.username());

    Grid<BindingRow> grid = _get(Grid.class, spec -> spec.withId("bindings"));
    assertThat(GridKt._size(grid)).isEqualTo(2);
    assertThat(List.of(GridKt._get(grid, 0).coach())).containsExactly(provider);
  }
}
