package com.merchantgrowth.identity;

import java.util.List;

/** Contributed by the demo marketplace: accounts the sign-in page offers one click away. */
public interface DemoAccounts {
  /**
   * @param label translation key of the first line, e.g. 商家 · 沈雨
   * @param description translation key of the second line
   * @param role one of {@link Roles}
   * @param initial the character in the round mark
   */
  record DemoAccount(
      String username,
      String password,
      String label,
      String description,
      String role,
      String initial) {}

  /** In the order to show. Only asked when {@code portal.demo} is true. */
  List<DemoAccount> demoAccounts();
}
