package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountInvitations;
import com.merchantgrowth.identity.AccountInvitations.Invitation;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a shop (员工子账号). Its owners manage them, and administrators; a shop that has an
 * owner never loses its last one.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
public class ShopStaff {
  private final ShopMembers members;
  private final MerchantAccess access;
  private final AccountDirectory accounts;
  private final AccountInvitations invitations;
  private final AuditTrail audit;

  ShopStaff(
      ShopMembers members,
      MerchantAccess access,
      AccountDirectory accounts,
      AccountInvitations invitations,
      AuditTrail audit) {
    this.members = members;
    this.access = access;
    this.accounts = accounts;
    this.invitations = invitations;
    this.audit = audit;
  }

  /** A person of a shop. */
  public record Person(
      long accountId, String username, String displayName, MemberRole role, Instant since) {}

  /**
   * Owners first, then by role and how long they have been there.
   *
   * @throws DomainException not found or forbidden, if the staff is not the caller's to manage
   */
  @Transactional(readOnly = true)
  public List<Person> list(long shopId) {
    access.require(shopId, ShopArea.STAFF);
    List<ShopMember> found = members.of(shopId);
    Map<Long, AccountRef> known =
        accounts.findAll(found.stream().map(ShopMember::accountId).toList());
    List<Person> people = new ArrayList<>();
    for (ShopMember member : found) {
      AccountRef account = known.get(member.accountId());
      if (account != null) {
        people.add(
            new Person(
                account.id(),
                account.username(),
                account.displayName(),
                member.role(),
                member.since()));
      }
    }
    people.sort(Comparator.comparing(Person::role).thenComparing(Person::since));
    return List.copyOf(people);
  }

  /**
   * Makes an account for a new person and lets it into the shop. An existing account is bound by an
   * administrator, who knows whose it is.
   *
   * @return the account and its one-time link, to be shown once
   * @throws DomainException conflict, if the user name is taken; invalid, if a field breaks a rule
   */
  @Transactional
  public Invitation invite(long shopId, String username, String displayName, MemberRole role) {
    ShopRef shop = access.require(shopId, ShopArea.STAFF);
    Invitation invitation = invitations.invite(username, displayName, Roles.MERCHANT);
    members.add(shopId, invitation.account().id(), role);
    record("staff.invite", shop, invitation.account(), role);
    return invitation;
  }

  /**
   * @throws DomainException conflict, if the person is the last owner
   */
  @Transactional
  public void changeRole(long shopId, long accountId, MemberRole role) {
    ShopRef shop = access.require(shopId, ShopArea.STAFF);
    members.changeRole(shopId, accountId, role);
    record("staff.role", shop, accounts.require(accountId), role);
  }

  /**
   * Takes the shop from the person; the account itself stays.
   *
   * @throws DomainException conflict, if the person is the last owner
   */
  @Transactional
  public void remove(long shopId, long accountId) {
    ShopRef shop = access.require(shopId, ShopArea.STAFF);
    MemberRole role = members.remove(shopId, accountId);
    record("staff.remove", shop, accounts.require(accountId), role);
  }

  /**
   * Binds an existing merchant's account to the shop, or changes its role there.
   *
   * @throws DomainException not found, if there is no such account; invalid, if it is not a
   *     merchant's
   */
  @Transactional
  @PreAuthorize("hasRole('ADMIN')")
  public void bind(long shopId, String username, MemberRole role) {
    ShopRef shop = access.require(shopId, ShopArea.STAFF);
    AccountRef account =
        accounts
            .findByUsername(username)
            .orElseThrow(() -> DomainException.notFound("merchant.error.noAccount", username));
    if (!account.isMerchant()) {
      throw DomainException.invalid("merchant.error.notMerchant", username);
    }
    members.put(shopId, account.id(), role);
    record("staff.bind", shop, account, role);
  }

  private void record(String action, ShopRef shop, AccountRef account, MemberRole role) {
    audit.record(action, shop.code(), Map.of("account", account.username(), "role", role.name()));
  }
}
