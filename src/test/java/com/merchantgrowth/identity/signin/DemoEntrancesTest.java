package com.merchantgrowth.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.DemoAccounts.DemoAccount;
import com.merchantgrowth.identity.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoEntrancesTest {
  private static DemoAccount account(String name, String role) {
    return new DemoAccount(name, "demo", name, name + ".about", role, "x");
  }

  @Test
  void one_account_of_each_role_is_offered_at_once_in_the_given_order() {
    DemoAccount owner = account("owner", Roles.MERCHANT);
    DemoAccount coach = account("coach", Roles.SERVICE_PROVIDER);
    DemoAccount viewer = account("viewer", Roles.MERCHANT);
    DemoAccount admin = account("admin", Roles.ADMIN);
    assertThat(DemoEntrances.firstOfEachRole(List.of(owner, coach, viewer, admin)))
        .containsExactly(owner, coach, admin);
  }
}
