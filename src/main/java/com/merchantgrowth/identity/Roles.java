package com.merchantgrowth.identity;

import java.util.List;

/**
 * The roles of the portal, as used in {@code @RolesAllowed} and, with {@code hasRole}, in
 * {@code @PreAuthorize}. An account has exactly one.
 */
public final class Roles {
  /** Runs the marketplace: shops, facts, definitions, accounts. */
  public static final String ADMIN = "ADMIN";

  /** Coaches the shops it is bound to (服务商). */
  public static final String SERVICE_PROVIDER = "SERVICE_PROVIDER";

  /** Owner or staff of one or more shops (商家); what it may do there is the shop's matter. */
  public static final String MERCHANT = "MERCHANT";

  private static final List<String> ALL = List.of(MERCHANT, SERVICE_PROVIDER, ADMIN);

  private Roles() {}

  public static List<String> all() {
    return ALL;
  }
}
