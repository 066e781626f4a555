package com.merchantgrowth.demo;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Does things in the name of one of the demo's people. */
class DemoSignIn {
  private final UserDetailsService users;

  DemoSignIn(UserDetailsService users) {
    this.users = users;
  }

  void as(String username, Runnable work) {
    SecurityContext before = SecurityContextHolder.getContext();
    UserDetails user = users.loadUserByUsername(username);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
