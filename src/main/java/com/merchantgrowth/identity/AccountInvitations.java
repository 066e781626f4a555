package com.merchantgrowth.identity;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person in without anybody else ever knowing its password: a new account comes with a
 * one-time link at which the person chooses one. The caller decides who may invite whom.
 */
@Service
public class AccountInvitations {
  /**
   * A new account and its way in.
   *
   * @param linkPath path below the portal's address, e.g. {@code reset/…}; to be shown once
   */
  public record Invitation(AccountRef account, String linkPath) {}

  private final AccountRepository accounts;
  private final OneTimeLinks links;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  AccountInvitations(
      AccountRepository accounts, OneTimeLinks links, AuditTrail audit, BusinessCalendar calendar) {
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * Creates an account without a password and a one-time link (24 hours) to choose one.
   *
   * @throws DomainException conflict if the user name is taken; invalid if a field breaks a rule
   */
  @Transactional
  public Invitation invite(String username, String displayName, String role) {
    Account account = new Account(username, displayName, role, calendar.now());
    if (accounts.existsByUsername(account.username())) {
      throw DomainException.conflict("identity.error.usernameTaken", account.username());
    }
    AccountRef created = accounts.saveAndFlush(account).ref();
    audit.record("account.create", created.username(), Map.of("role", role));
    return new Invitation(created, links.issue(created.id()));
  }

  /**
   * A fresh one-time link for an existing account; earlier unused ones stop working. The present
   * password keeps working until the link is used.
   *
   * @throws DomainException not found; conflict if the account is disabled
   */
  @Transactional
  public Invitation renew(long accountId) {
    Account account =
        accounts
            .findById(accountId)
            .orElseThrow(() -> DomainException.notFound("identity.error.noAccount"));
    if (account.disabled()) {
      throw DomainException.conflict("identity.error.disabled", account.username());
    }
    audit.record("account.link", account.username(), Map.of());
    return new Invitation(account.ref(), links.issue(accountId));
  }
}
