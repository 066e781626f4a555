package com.merchantgrowth.identity;

import com.merchantgrowth.shared.ui.BannerSource.Banner;
import java.util.List;
import java.util.Optional;

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

  /** How far the demo is, to say it on the sign-in page; nothing once it is complete. */
  default Optional<Banner> progress() {
    return Optional.empty();
  }
}
