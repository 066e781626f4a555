package com.merchantgrowth.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.coaching.ProviderBindings;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The table in {@code src/docs/permissions.md} is what the guard does, row by row. */
@PortalTest
class PermissionsTest {
  @Autowired private MerchantAccess access;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private ProviderBindings bindings;
  @Autowired private BindingSetup bindingSetup;
  @Autowired private People people;

  @TestFactory
  List<DynamicTest> the_guard_does_what_the_table_says() throws IOException {
    ShopRef shop = shop("perm-1");
    Map<String, AccountRef> cast = cast(shop);
    List<List<String>> table = table();
    List<String> areas = table.getFirst().subList(1, table.getFirst().size());
    assertThat(areas)
        .containsExactly(Arrays.stream(ShopArea.values()).map(Enum::name).toArray(String[]::new));
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, AccountRef> left = new LinkedHashMap<>(cast);
    for (List<String> row : table.subList(1, table.size())) {
      String who = row.getFirst().replaceAll(" ?（.*）| ?\\(.*\\)", "");
      AccountRef account = left.remove(who);
      assertThat(account).as("the table knows nobody called " + who).isNotNull();
      for (int i = 0; i < areas.size(); i++) {
        ShopArea area = ShopArea.valueOf(areas.get(i));
        String expected = row.get(i + 1);
        tests.add(
            dynamicTest(
                who + " · " + area + " · " + expected,
                () -> {
                  assertThat(answer(account, shop, area)).isEqualTo(expected);
                  assertThat(people.as(account, () -> access.allowed(shop.id(), area)))
                      .isEqualTo(expected.equals("yes"));
                }));
      }
    }
    assertThat(left).as("missing in the table").isEmpty();
    return tests;
  }

  private String answer(AccountRef account, ShopRef shop, ShopArea area) {
    return people.as(
        account,
        () -> {
          try {
            assertThat(access.require(shop.code(), area)).isEqualTo(shop);
            assertThat(access.require(shop.id(), area)).isEqualTo(shop);
            return "yes";
          } catch (DomainException refused) {
            return refused.kind() == DomainException.Kind.NOT_FOUND ? "unknown" : "no";
          }
        });
  }

  private Map<String, AccountRef> cast(ShopRef shop) {
    Map<String, AccountRef> cast = new LinkedHashMap<>();
    cast.put("administrator", people.admin());
    cast.put("owner", member(shop, MemberRole.OWNER));
    cast.put("operator", member(shop, MemberRole.OPERATOR));
    cast.put("viewer", member(shop, MemberRole.VIEWER));
    AccountRef bound = people.serviceProvider();
    people.run(
        cast.get("administrator"),
        () -> bindings.bind(bound.username(), shop.code(), LocalDate.of(2020, 1, 1)));
    cast.put("bound service provider", bound);
    AccountRef narrow = people.serviceProvider();
    bindingSetup.bind(narrow.id(), shop.id(), LocalDate.of(2020, 1, 1), Set.of(ShopArea.DIAGNOSIS));
    cast.put("service provider bound for the diagnosis only", narrow);
    cast.put("unbound service provider", people.serviceProvider());
    cast.put("somebody else's merchant", member(shop("perm-2"), MemberRole.OWNER));
    return cast;
  }

  private AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop.id(), account.id(), role);
    return account;
  }

  private ShopRef shop(String code) {
    setup.shops(Map.of(code, ShopAttributes.unknown(code)));
    return shops.require(code);
  }

  private static List<List<String>> table() throws IOException {
    return Files.readAllLines(Path.of("src/docs/permissions.md")).stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
        .map(
            line ->
                List.of(line.substring(1, line.length() - 1).split("\\|")).stream()
                    .map(String::strip)
                    .toList())
        .toList();
  }
}
