package com.merchantgrowth.support;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.identity.ApiTokens;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people for tests; every call a new one, with a name nobody else has. */
@Component
public class People {
  /** Everybody's password. */
  public static final String PASSWORD = "quiet-lamp-over-river-7";

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final AccountSetup setup;
  private final UserDetailsService users;
  private final ApiTokens tokens;

  People(AccountSetup setup, UserDetailsService users, ApiTokens tokens) {
    this.setup = setup;
    this.users = users;
    this.tokens = tokens;
  }

  /** Makes this context's beans and the calling code agree on where the signed-in account is. */
  public static void holdSignIns(ApplicationContext context) {
    context
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
  }

  public AccountRef admin() {
    return create("admin", Roles.ADMIN);
  }

  public AccountRef serviceProvider() {
    return create("provider", Roles.SERVICE_PROVIDER);
  }

  public AccountRef merchant() {
    return create("merchant", Roles.MERCHANT);
  }

  private AccountRef create(String prefix, String role) {
    String name = prefix + "-" + NEXT.incrementAndGet();
    return setup.create(name, "Test " + name, role, PASSWORD);
  }

  /** The authentication of a form session. */
  public Authentication authentication(AccountRef account) {
    UserDetails user = users.loadUserByUsername(account.username());
    return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
  }

  /** For MockMvc requests outside {@code /api}: {@code get("/x").with(people.session(account))}. */
  public RequestPostProcessor session(AccountRef account) {
    return SecurityMockMvcRequestPostProcessors.authentication(authentication(account));
  }

  /** Runs on this thread as the account, then as whoever it was before. */
  public <T> T as(AccountRef account, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(account));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** {@link #as(AccountRef, Supplier)} without an answer. */
  public void run(AccountRef account, Runnable work) {
    as(
        account,
        () -> {
          work.run();
          return true;
        });
  }

  /** A new API token with these {@link Scopes}. */
  public String token(AccountRef account, String... scopes) {
    return as(
        account,
        () ->
            tokens
                .create("test", List.of(scopes), Instant.now().plus(Duration.ofDays(1)))
                .secret());
  }

  /** A new API token with every scope the account can give: {@code .with(people.bearer(admin))}. */
  public RequestPostProcessor bearer(AccountRef account) {
    String token = token(account, Scopes.of(account.role()).toArray(String[]::new));
    return bearer(token);
  }

  /** Sends this token. */
  public RequestPostProcessor bearer(String token) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }
}
