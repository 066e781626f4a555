package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which service provider coaches which shop; administrators see all and end what has to end. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ProviderBindings {
  private static final long ANY = -1;
  private static final long NOBODY = -2;

  private final ProviderBindingRepository bindings;
  private final BindingDesk desk;
  private final CoachRoster roster;
  private final AccountDirectory accounts;
  private final Shops shops;
  private final BindingRows rows;

  ProviderBindings(
      ProviderBindingRepository bindings,
      BindingDesk desk,
      CoachRoster roster,
      AccountDirectory accounts,
      Shops shops,
      BindingRows rows) {
    this.bindings = bindings;
    this.desk = desk;
    this.roster = roster;
    this.accounts = accounts;
    this.shops = shops;
    this.rows = rows;
  }

  /**
   * Enters what the owner agreed to on paper: the coach sees all that can be opened from a day on,
   * and the shop is told. An account that coaches for nobody gets an organisation of its own.
   *
   * @return false, if its organisation already may
   * @throws DomainException not found, if there is no such account or shop; invalid, if the account
   *     is not a service provider's; conflict, if the coach has no room
   */
  @Transactional
  public boolean bind(String username, String shopCode, LocalDate from) {
    ProviderCoach coach = roster.ensure(provider(username).id());
    ShopRef shop = shops.require(shopCode);
    if (desk.lasts(coach.organisationId(), shop.id())) {
      return false;
    }
    desk.begin(
        new Agreement(
            coach.organisationId(), shop.id(), ShopArea.SHARED, Consent.PAPER, null, from, null),
        shop,
        coach.accountId());
    return true;
  }

  /**
   * Ends a binding: from now on the provider no longer sees the shop. One that is over stays so.
   *
   * @param why both sides read it; may be empty
   * @throws DomainException not found, if there is no such binding
   */
  @Transactional
  public void unbind(long bindingId, String why) {
    ProviderBinding binding = bindings.findById(bindingId).orElseThrow(BindingDesk::unknown);
    if (desk.holds(binding)) {
      desk.end(binding, Side.ADMIN, why);
    }
  }

  /**
   * Bindings, newest first; a constant number of statements.
   *
   * @param username only this coach's; blank for all
   * @param shopCode only this shop's; blank for all
   */
  @Transactional(readOnly = true)
  public List<BindingRow> page(String username, String shopCode, int page, int size) {
    return rows.bindings(
        bindings.page(account(username), shop(shopCode), PageRequest.of(page, size)));
  }

  @Transactional(readOnly = true)
  public long count(String username, String shopCode) {
    return bindings.count(account(username), shop(shopCode));
  }

  private long account(String username) {
    return username.isBlank()
        ? ANY
        : accounts.findByUsername(username).map(AccountRef::id).orElse(NOBODY);
  }

  private long shop(String code) {
    return code.isBlank() ? ANY : shops.find(code.strip()).map(ShopRef::id).orElse(NOBODY);
  }

  private AccountRef provider(String username) {
    AccountRef account =
        accounts
            .findByUsername(username)
            .orElseThrow(() -> DomainException.notFound("coaching.error.noProvider", username));
    if (!account.isServiceProvider()) {
      throw DomainException.invalid("coaching.error.notProvider", username);
    }
    return account;
  }
}
