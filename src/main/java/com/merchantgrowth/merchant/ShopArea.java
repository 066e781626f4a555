package com.merchantgrowth.merchant;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody wants to do with a shop. Who may do what is one table, {@code
 * src/docs/permissions.md}, checked by a test.
 */
public enum ShopArea {
  /** See that there is such a shop, and its profile. */
  VIEW,
  /** See its figures and its diagnosis. */
  DIAGNOSIS,
  /** See its experience score, its products and their scores. */
  SCORES,
  /** See its tasks, its tier and its rewards. */
  TASKS,
  /** See its newcomers' checklist and what it learned. */
  CHECKLIST,
  /** See its marketing tools and what they brought, its prices and its stock. */
  MARKETING,
  /** See its live plans. */
  LIVE,
  /** See single buyers: members, claims, orders. */
  BUYERS,
  /** Daily business: change what the shop does. */
  OPERATE,
  /**
   * Take part in coaching: write in the shared plan, log contacts, report problems. The merchant's
   * people who do the daily business, and the bound service provider.
   */
  COACH,
  /** Change the shop's own profile. */
  PROFILE,
  /** Invite, change and remove the people of the shop. */
  STAFF;

  /** What an owner can open to a service provider, one by one (handbook §4.3). */
  public static final Set<ShopArea> SHARED = Set.copyOf(EnumSet.range(DIAGNOSIS, LIVE));

  /** All that changes nothing. */
  static final Set<ShopArea> READING = Set.copyOf(EnumSet.range(VIEW, BUYERS));

  /** The name on the wire, in the database and in keys of texts, e.g. {@code diagnosis}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "merchant.area." + code();
  }
}
