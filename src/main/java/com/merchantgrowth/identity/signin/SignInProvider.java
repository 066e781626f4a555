package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. An unknown name, a disabled account and one without a password cost one
 * hash and get the same answer as a wrong password.
 */
@Component
class SignInProvider implements AuthenticationProvider {
  private final UserDetailsService users;
  private final PasswordEncoder hashing;
  private final SignInThrottles throttles;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;
  private final CompletableFuture<String> nobodysHash;

  SignInProvider(
      UserDetailsService users,
      PasswordEncoder hashing,
      SignInThrottles throttles,
      AuditTrail audit,
      JdbcClient jdbc,
      BusinessCalendar calendar) {
    this.users = users;
    this.hashing = hashing;
    this.throttles = throttles;
    this.audit = audit;
    this.jdbc = jdbc;
    this.calendar = calendar;
    // costs as much as a sign-in; the start does not wait for it
    this.nobodysHash =
        CompletableFuture.supplyAsync(
            () -> String.valueOf(hashing.encode("nobody has this password")));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String name =
        Normalizer.normalize(attempt.getName().strip(), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails web
            ? String.valueOf(web.getRemoteAddress())
            : "";
    throttles.attempt(name, address);
    UserDetails user = load(name);
    boolean right = matches(user, attempt);
    if (user == null || !right) {
      // People type passwords into the name field: an unknown name is not written down.
      String target = user == null ? "?" : user.getUsername();
      audit.recordAs(target, "signin.failed", target, Map.of());
      throw new BadCredentialsException("wrong name or password");
    }
    throttles.succeeded(name, address);
    UsernamePasswordAuthenticationToken result =
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    result.setDetails(attempt.getDetails());
    AccountRef account = CurrentAccount.of(result).orElseThrow();
    jdbc.sql("update account set last_sign_in_at = ? where id = ?")
        .params(calendar.now().atOffset(ZoneOffset.UTC), account.id())
        .update();
    audit.recordAs(name, "signin.ok", name, Map.of("role", account.role()));
    return result;
  }

  private @Nullable UserDetails load(String name) {
    try {
      return users.loadUserByUsername(name);
    } catch (UsernameNotFoundException e) {
      return null;
    }
  }

  /** Always exactly one hash. */
  private boolean matches(@Nullable UserDetails user, Authentication attempt) {
    String password = String.valueOf(attempt.getCredentials());
    String hash = user == null ? null : user.getPassword();
    try {
      boolean right = hashing.matches(password, hash == null ? nobodysHash.join() : hash);
      return right && hash != null && user != null && user.isEnabled();
    } catch (DomainException e) {
      throw new AuthenticationServiceException("too many sign-ins at once", e);
    }
  }
}
