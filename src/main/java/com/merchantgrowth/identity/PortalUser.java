package com.merchantgrowth.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a form session and of an API token. */
final class PortalUser implements UserDetails, CredentialsContainer {
  @Serial private static final long serialVersionUID = 1;

  private final long id;
  private final String username;
  private final String displayName;
  private final String role;
  private final boolean enabled;
  private @Nullable String passwordHash;

  PortalUser(AccountRef account, boolean enabled, @Nullable String passwordHash) {
    this.id = account.id();
    this.username = account.username();
    this.displayName = account.displayName();
    this.role = account.role();
    this.enabled = enabled;
    this.passwordHash = passwordHash;
  }

  AccountRef account() {
    return new AccountRef(id, username, displayName, role);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + role));
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PortalUser user && user.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return username;
  }
}
