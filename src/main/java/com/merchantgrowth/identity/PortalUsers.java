package com.merchantgrowth.identity;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as Spring Security wants them. */
@Component
class PortalUsers implements UserDetailsService {
  private final AccountRepository accounts;

  PortalUsers(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  @Transactional(readOnly = true)
  public UserDetails loadUserByUsername(String username) {
    return accounts
        .findByUsername(Account.normalise(username))
        .map(Account::user)
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
