package com.merchantgrowth.identity;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People choosing their own password: by the old one, or by a one-time link. */
@Service
public class OwnPassword {
  private final AccountRepository accounts;
  private final OneTimeLinks links;
  private final PasswordHashing hashing;
  private final CurrentAccount current;
  private final Announcements announcements;
  private final PasswordRules rules;

  OwnPassword(
      AccountRepository accounts,
      OneTimeLinks links,
      PasswordHashing hashing,
      CurrentAccount current,
      Announcements announcements,
      @Value("${portal.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.links = links;
    this.hashing = hashing;
    this.current = current;
    this.announcements = announcements;
    this.rules = PasswordRules.of(demo);
  }

  /** The fewest characters a password may have: 15, or 4 in demo mode. */
  public int minLength() {
    return rules.minLength();
  }

  /** The longest password, in characters. */
  public int maxLength() {
    return PasswordRules.MAX;
  }

  /**
   * Changes the current account's password; its other sessions end.
   *
   * @param keepSession the id of the session to keep open
   * @throws DomainException invalid, if the old password is wrong or the new one breaks a rule
   */
  @PreAuthorize("isAuthenticated()")
  @Transactional
  public void change(String oldPassword, String newPassword, String keepSession) {
    Account account = accounts.findById(current.require().id()).orElseThrow();
    rules.check(newPassword, account.username());
    if (!hashing.matches(oldPassword, account.passwordHash())) {
      throw DomainException.invalid("identity.error.oldPassword");
    }
    if (PasswordRules.normalise(oldPassword).equals(PasswordRules.normalise(newPassword))) {
      throw DomainException.invalid("identity.error.samePassword");
    }
    account.usePassword(hashing.encode(newPassword), announcements.now());
    announcements.passwordChanged(account.ref(), "own", keepSession);
  }

  /** Whose password a link still lets choose. */
  @Transactional(readOnly = true)
  public Optional<AccountRef> accountOf(String secret) {
    return links
        .peek(secret)
        .flatMap(accounts::findById)
        .filter(account -> !account.disabled())
        .map(Account::ref);
  }

  /**
   * Uses a one-time link up; all sessions of the account end.
   *
   * @throws DomainException not found, if the link is unknown, used or expired; invalid, if the
   *     password breaks a rule (the link then stays usable)
   */
  @Transactional
  public AccountRef redeem(String secret, String newPassword) {
    AccountRef account =
        accountOf(secret).orElseThrow(() -> DomainException.notFound("identity.error.link"));
    rules.check(newPassword, account.username());
    String hash = hashing.encode(newPassword);
    if (links.use(secret).isEmpty()) { // somebody else was faster
      throw DomainException.notFound("identity.error.link");
    }
    accounts.findById(account.id()).orElseThrow().usePassword(hash, announcements.now());
    announcements.passwordChanged(account, "link", "");
    return account;
  }

  /** What follows a new password. */
  @Component
  static class Announcements {
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final BusinessCalendar calendar;

    Announcements(AuditTrail audit, ApplicationEventPublisher events, BusinessCalendar calendar) {
      this.audit = audit;
      this.events = events;
      this.calendar = calendar;
    }

    Instant now() {
      return calendar.now();
    }

    void passwordChanged(AccountRef account, String by, String keepSession) {
      audit.recordAs(account.username(), "account.password", account.username(), Map.of("by", by));
      events.publishEvent(new AccountAccessChanged(account.id(), keepSession));
    }
  }
}
