package com.merchantgrowth.identity;

/**
 * An account as other rooms know it.
 *
 * @param username unique, lower case, what the person types to sign in
 * @param role one of {@link Roles}
 */
public record AccountRef(long id, String username, String displayName, String role) {
  public boolean isAdmin() {
    return role.equals(Roles.ADMIN);
  }

  public boolean isServiceProvider() {
    return role.equals(Roles.SERVICE_PROVIDER);
  }

  public boolean isMerchant() {
    return role.equals(Roles.MERCHANT);
  }
}
