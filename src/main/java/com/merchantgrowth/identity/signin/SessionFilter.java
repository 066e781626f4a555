package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends revoked sessions and keeps the time each was last used. Every quarter of a minute it also
 * looks whether the account was disabled or changed its role on another application node.
 */
final class SessionFilter extends OncePerRequestFilter {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

  private final AccountSessions sessions;
  private final AccountDirectory directory;
  private final BusinessCalendar calendar;

  SessionFilter(AccountSessions sessions, AccountDirectory directory, BusinessCalendar calendar) {
    this.sessions = sessions;
    this.directory = directory;
    this.calendar = calendar;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<AccountRef> account =
        CurrentAccount.of(SecurityContextHolder.getContext().getAuthentication());
    HttpSession session = request.getSession(false);
    if (account.isPresent() && session != null) {
      SignedInSession known =
          session.getAttribute(SignedInSession.ATTRIBUTE) instanceof SignedInSession found
              ? found
              : sessions.opened(account.get(), request);
      if (known.dueForCheck(calendar.now(), LOOK_AGAIN) && !directory.isCurrent(account.get())) {
        known.revoke();
      }
      if (known.revoked()) {
        // What follows sees an anonymous request: pages lead to the sign-in page, and the Vaadin
        // client is told that its session is over.
        session.invalidate();
        SecurityContextHolder.clearContext();
      } else {
        known.seen(calendar.now());
      }
    }
    chain.doFilter(request, response);
  }
}
