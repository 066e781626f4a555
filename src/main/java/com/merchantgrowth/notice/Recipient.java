package com.merchantgrowth.notice;

/** Whom a message is for. It is stored once, however many people read it. */
public sealed interface Recipient {
  /** Everybody who works for the shop, and its service providers, as the kind's roles say. */
  record Shop(long shopId) implements Recipient {}

  /** One person. */
  record Account(long accountId) implements Recipient {}

  /**
   * Everybody of a role.
   *
   * @param role one of {@link com.merchantgrowth.identity.Roles}
   */
  record Role(String role) implements Recipient {}

  /** As it is stored: S12, A7, R:ADMIN. */
  default String stored() {
    return switch (this) {
      case Shop shop -> "S" + shop.shopId();
      case Account account -> "A" + account.accountId();
      case Role role -> "R:" + role.role();
    };
  }

  /** The opposite of {@link #stored()}. */
  static Recipient parse(String stored) {
    String rest = stored.substring(1);
    return switch (stored.charAt(0)) {
      case 'S' -> new Shop(Long.parseLong(rest));
      case 'A' -> new Account(Long.parseLong(rest));
      default -> new Role(rest.substring(1));
    };
  }
}
