package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.AccountAccessChanged;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The form sessions of this node, in memory. A revoked session ends at its next request, before
 * anything else is done for it.
 */
@Component
class AccountSessions {
  private final Map<Long, Set<SignedInSession>> byAccount = new ConcurrentHashMap<>();
  private final BusinessCalendar calendar;

  AccountSessions(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** Remembers a session that has just been signed in. */
  SignedInSession opened(AccountRef account, HttpServletRequest request) {
    SignedInSession opened =
        new SignedInSession(
            account.id(),
            Device.of(request.getHeader("User-Agent")),
            String.valueOf(request.getRemoteAddr()),
            calendar.now(),
            this::closed);
    byAccount.compute(
        account.id(),
        (id, sessions) -> {
          Set<SignedInSession> all = sessions == null ? ConcurrentHashMap.newKeySet() : sessions;
          all.add(opened);
          return all;
        });
    HttpSession session = request.getSession();
    session.setAttribute(SignedInSession.ATTRIBUTE, opened);
    return opened;
  }

  private void closed(SignedInSession session) {
    byAccount.computeIfPresent(
        session.accountId(),
        (id, sessions) -> {
          sessions.remove(session);
          return sessions.isEmpty() ? null : sessions;
        });
  }

  /** The open sessions of an account, last used first. */
  List<SignedInSession> of(long accountId) {
    return byAccount.getOrDefault(accountId, Set.of()).stream()
        .filter(session -> !session.revoked())
        .sorted(Comparator.comparing(SignedInSession::lastSeen).reversed())
        .toList();
  }

  /** Ends one session of the account; unknown ids do nothing. */
  void revoke(long accountId, String sessionId) {
    of(accountId).stream()
        .filter(session -> session.id().equals(sessionId))
        .forEach(SignedInSession::revoke);
  }

  /** Ends all sessions of the account but one. */
  void revokeOthers(long accountId, String keepId) {
    of(accountId).stream()
        .filter(session -> !session.id().equals(keepId))
        .forEach(SignedInSession::revoke);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void endAll(AccountAccessChanged changed) {
    of(changed.accountId()).stream()
        .filter(session -> !session.id().equals(changed.exceptSession()))
        .forEach(SignedInSession::revoke);
  }
}
