package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which service provider coaches which shop; administrators decide. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ProviderBindings {
  private static final long ANY = -1;
  private static final long NOBODY = -2;

  private final ProviderBindingRepository bindings;
  private final BindingSetup setup;
  private final AccountDirectory accounts;
  private final Shops shops;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  ProviderBindings(
      ProviderBindingRepository bindings,
      BindingSetup setup,
      AccountDirectory accounts,
      Shops shops,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.bindings = bindings;
    this.setup = setup;
    this.accounts = accounts;
    this.shops = shops;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * A binding with its names.
   *
   * @param to the first day it no longer holds; null = until further notice
   */
  public record Row(
      long id, AccountRef provider, ShopRef shop, LocalDate from, @Nullable LocalDate to) {}

  /**
   * Lets a service provider see a shop from a day on.
   *
   * @return false, if it already may
   * @throws DomainException not found, if there is no such account or shop; invalid, if the account
   *     is not a service provider's
   */
  @Transactional
  public boolean bind(String username, String shopCode, LocalDate from) {
    AccountRef provider = provider(username);
    ShopRef shop = shops.require(shopCode);
    boolean bound = setup.bind(provider.id(), shop.id(), from);
    if (bound) {
      audit.record("coaching.bind", shop.code(), Map.of("provider", provider.username()));
    }
    return bound;
  }

  /**
   * Ends a binding: from today on the provider no longer sees the shop.
   *
   * @throws DomainException not found, if there is no such binding
   */
  @Transactional
  public void unbind(long bindingId) {
    ProviderBinding binding =
        bindings
            .findById(bindingId)
            .orElseThrow(() -> DomainException.notFound("coaching.error.noBinding"));
    LocalDate today = calendar.today();
    if (!binding.reaches(today)) {
      return;
    }
    if (binding.beginsOnOrAfter(today)) {
      bindings.delete(binding);
    } else {
      binding.endBefore(today);
    }
    audit.record(
        "coaching.unbind",
        shops.require(binding.shopId()).code(),
        Map.of("provider", accounts.require(binding.accountId()).username()));
  }

  /**
   * Bindings, newest first; a constant number of statements.
   *
   * @param username only this provider's; blank for all
   * @param shopCode only this shop's; blank for all
   */
  @Transactional(readOnly = true)
  public List<Row> page(String username, String shopCode, int page, int size) {
    List<ProviderBinding> found =
        bindings.page(account(username), shop(shopCode), PageRequest.of(page, size));
    Map<Long, AccountRef> people =
        accounts.findAll(found.stream().map(ProviderBinding::accountId).distinct().toList());
    Map<Long, ShopProfile> profiles =
        shops.profiles(
            found.stream().map(ProviderBinding::shopId).distinct().toList(), calendar.today());
    List<Row> rows = new ArrayList<>(found.size());
    for (ProviderBinding binding : found) {
      AccountRef provider = people.get(binding.accountId());
      ShopProfile shop = profiles.get(binding.shopId());
      if (provider != null && shop != null) {
        rows.add(
            new Row(binding.id(), provider, shop.ref(), binding.validFrom(), binding.validTo()));
      }
    }
    return List.copyOf(rows);
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
