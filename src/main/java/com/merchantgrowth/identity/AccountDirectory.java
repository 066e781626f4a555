package com.merchantgrowth.identity;

import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks accounts up for other rooms. It does not ask who is asking: whoever calls decides what the
 * person at the screen may see.
 */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {
  private final AccountRepository accounts;

  AccountDirectory(AccountRepository accounts) {
    this.accounts = accounts;
  }

  public Optional<AccountRef> find(long id) {
    return accounts.findById(id).map(Account::ref);
  }

  /** Case does not matter. */
  public Optional<AccountRef> findByUsername(String username) {
    return accounts.findByUsername(Account.normalise(username)).map(Account::ref);
  }

  /**
   * @throws DomainException not found
   */
  public AccountRef require(long id) {
    return find(id).orElseThrow(() -> DomainException.notFound("identity.error.noAccount"));
  }

  /** Several at once, by id; unknown ids are left out. */
  public Map<Long, AccountRef> findAll(Collection<Long> ids) {
    return accounts.findAllById(ids).stream()
        .map(Account::ref)
        .collect(Collectors.toMap(AccountRef::id, Function.identity()));
  }

  /** Whether the account may sign in now. */
  public boolean isEnabled(long id) {
    return accounts.findById(id).filter(account -> !account.disabled()).isPresent();
  }

  /** Whether the account may still act as it did then: not disabled, and in the same role. */
  public boolean isCurrent(AccountRef then) {
    return accounts
        .findById(then.id())
        .filter(account -> !account.disabled() && account.role().equals(then.role()))
        .isPresent();
  }

  /** Whether anybody has ever been let in; false on the very first start. */
  public boolean isEmpty() {
    return accounts.count() == 0;
  }
}
