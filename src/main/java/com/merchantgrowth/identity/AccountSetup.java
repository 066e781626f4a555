package com.merchantgrowth.identity;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts with a password for code that acts without a person: the demo marketplace, the
 * first administrator. People are invited by {@link AccountInvitations} instead.
 */
@Service
public class AccountSetup {
  private final AccountRepository accounts;
  private final PasswordHashing hashing;
  private final PasswordRules rules;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  AccountSetup(
      AccountRepository accounts,
      PasswordHashing hashing,
      AuditTrail audit,
      BusinessCalendar calendar,
      @Value("${portal.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.rules = PasswordRules.of(demo);
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * @param role one of {@link Roles}
   * @throws DomainException conflict if the user name is taken; invalid if it, the display name,
   *     the role or the password breaks a rule
   */
  @Transactional
  public AccountRef create(String username, String displayName, String role, String password) {
    Account account = new Account(username, displayName, role, calendar.now());
    if (accounts.existsByUsername(account.username())) {
      throw DomainException.conflict("identity.error.usernameTaken", account.username());
    }
    rules.check(password, account.username());
    account.usePassword(hashing.encode(password), calendar.now());
    AccountRef created = accounts.saveAndFlush(account).ref();
    audit.record("account.create", created.username(), Map.of("role", role));
    return created;
  }
}
