package com.merchantgrowth.identity;

import java.util.List;

/** What an API token may be used for; an authority {@code SCOPE_…} while it is. */
public final class Scopes {
  /** Reading what the account may read. */
  public static final String READ = "read";

  /** Delivering data: facts, shops, flags, and starting runs. Administrators only. */
  public static final String FACTS_WRITE = "facts:write";

  /** Editing definitions: measures, metrics, tiers, tasks. Administrators only. */
  public static final String DEFINITIONS_WRITE = "definitions:write";

  /** Issuing, using and revoking rewards, as the platform does. Administrators only. */
  public static final String REWARDS_WRITE = "rewards:write";

  /** Acting for one's own shops, e.g. claiming a task. Merchants only. */
  public static final String SHOP_WRITE = "shop:write";

  /** Looking over and helping the shops bound to one, as service providers do. */
  public static final String COACHING_WRITE = "coaching:write";

  /** Asking what baskets cost, for a storefront. */
  public static final String QUOTE = "quote";

  /** Claiming coupons and holding flash-sale pieces for buyers, for a storefront. */
  public static final String CLAIM = "claim";

  /** Placing, paying, cancelling and refunding orders, for a storefront. */
  public static final String ORDERS = "orders";

  /** Creating, changing, publishing and ending marketing tools. */
  public static final String TOOLS_WRITE = "tools:write";

  /** Reading marketing tools and what they brought, and nothing else. */
  public static final String TOOLS_READ = "tools:read";

  private Scopes() {}

  /** The scopes an account of this role can give a token, in the order to show. */
  public static List<String> of(String role) {
    return switch (role) {
      case Roles.ADMIN ->
          List.of(
              READ,
              FACTS_WRITE,
              DEFINITIONS_WRITE,
              REWARDS_WRITE,
              COACHING_WRITE,
              QUOTE,
              CLAIM,
              ORDERS,
              TOOLS_WRITE,
              TOOLS_READ);
      case Roles.MERCHANT ->
          List.of(READ, SHOP_WRITE, QUOTE, CLAIM, ORDERS, TOOLS_WRITE, TOOLS_READ);
      case Roles.SERVICE_PROVIDER -> List.of(READ, COACHING_WRITE);
      default -> List.of(READ);
    };
  }
}
