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
  /** Change the shop's own profile. */
  PROFILE,
  /** Invite, change and remove the people of the shop. */
  STAFF
}
