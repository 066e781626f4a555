package com.merchantgrowth.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param text part of the user name or the display name; empty for all
 * @param role one of {@link Roles}; empty for all
 * @param disabled null for both
 */
public record AccountFilter(String text, String role, @Nullable Boolean disabled) {
  public static final AccountFilter ALL = new AccountFilter("", "", null);

  /** The text as a pattern for SQL {@code like … escape '!'}. */
  String pattern() {
    String escaped =
        Account.normalise(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + escaped + "%";
  }
}
