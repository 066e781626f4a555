package com.merchantgrowth.coaching;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds for code that acts without a person, such as the demo marketplace; people use {@link
 * ProviderBindings}.
 */
@Service
public class BindingSetup {
  private final ProviderBindingRepository bindings;

  BindingSetup(ProviderBindingRepository bindings) {
    this.bindings = bindings;
  }

  /**
   * Lets the account see the shop from a day on.
   *
   * @return false, if it already may on that day or a later binding exists
   */
  @Transactional
  public boolean bind(long accountId, long shopId, LocalDate from) {
    boolean already =
        bindings.findByAccountIdAndShopId(accountId, shopId).stream()
            .anyMatch(binding -> binding.reaches(from));
    if (!already) {
      bindings.saveAndFlush(new ProviderBinding(accountId, shopId, from));
    }
    return !already;
  }
}
