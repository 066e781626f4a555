package com.merchantgrowth.merchant;

/**
 * What somebody wants to do with a shop. Who may do what is one table, {@code
 * src/docs/permissions.md}, checked by a test.
 */
public enum ShopArea {
  /** See the shop, its figures and its diagnosis. */
  VIEW,
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
  STAFF
}
