package com.merchantgrowth.identity;

import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All accounts, for administrators. There is always one administrator left who can act. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class Accounts {
  private final AccountRepository accounts;
  private final AccountInvitations invitations;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Accounts(
      AccountRepository accounts,
      AccountInvitations invitations,
      CurrentAccount current,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.current = current;
    this.audit = audit;
    this.events = events;
  }

  /**
   * By user name.
   *
   * @param page counted from 0
   */
  @Transactional(readOnly = true)
  public List<AccountRow> page(AccountFilter filter, int page, int size) {
    return accounts
        .search(
            filter.pattern(),
            filter.role(),
            filter.disabled() == null,
            Boolean.TRUE.equals(filter.disabled()),
            PageRequest.of(page, size, Sort.by("username")))
        .map(Account::row)
        .getContent();
  }

  @Transactional(readOnly = true)
  public long count(AccountFilter filter) {
    return accounts
        .search(
            filter.pattern(),
            filter.role(),
            filter.disabled() == null,
            Boolean.TRUE.equals(filter.disabled()),
            PageRequest.of(0, 1))
        .getTotalElements();
  }

  /**
   * A new account with a one-time link to choose its password.
   *
   * @throws DomainException conflict if the name is taken; invalid if a field breaks a rule
   */
  @Transactional
  public AccountInvitations.Invitation invite(String username, String displayName, String role) {
    return invitations.invite(username, displayName, role);
  }

  /**
   * A one-time link for somebody who has forgotten the password.
   *
   * @throws DomainException not found; conflict if the account is disabled
   */
  @Transactional
  public AccountInvitations.Invitation resetLink(long id) {
    return invitations.renew(id);
  }

  /**
   * Ends the account's sessions and keeps it and its tokens out until it is enabled again.
   *
   * @throws DomainException conflict for one's own account and for the last administrator
   */
  @Transactional
  public void disable(long id) {
    Account account = require(id);
    if (account.disabled()) {
      return;
    }
    protect(account);
    account.disable();
    audit.record("account.disable", account.username(), Map.of());
    events.publishEvent(new AccountAccessChanged(id, ""));
  }

  @Transactional
  public void enable(long id) {
    Account account = require(id);
    if (account.disabled()) {
      account.enable();
      audit.record("account.enable", account.username(), Map.of());
    }
  }

  /**
   * The account's sessions end, as what they show may no longer be its to see.
   *
   * @throws DomainException conflict for one's own account and for the last administrator
   */
  @Transactional
  public void changeRole(long id, String role) {
    Account account = require(id);
    if (account.role().equals(role)) {
      return;
    }
    protect(account);
    String before = account.role();
    account.changeRole(role);
    audit.record("account.role", account.username(), Map.of("from", before, "to", role));
    events.publishEvent(new AccountAccessChanged(id, ""));
  }

  private Account require(long id) {
    return accounts
        .findById(id)
        .orElseThrow(() -> DomainException.notFound("identity.error.noAccount"));
  }

  private void protect(Account account) {
    if (account.id() == current.require().id()) {
      throw DomainException.conflict("identity.error.ownAccount");
    }
    if (account.role().equals(Roles.ADMIN)
        && accounts.lockActiveAdmins().stream().noneMatch(a -> a.id() != account.id())) {
      throw DomainException.conflict("identity.error.lastAdmin");
    }
  }
}
