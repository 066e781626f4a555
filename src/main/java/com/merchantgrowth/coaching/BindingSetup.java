package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds for code that acts without a person, such as the demo marketplace; people use {@link
 * ProviderBindings}.
 */
@Service
public class BindingSetup {
  private final CoachRoster roster;
  private final BindingMaking making;

  BindingSetup(CoachRoster roster, BindingMaking making) {
    this.roster = roster;
    this.making = making;
  }

  /**
   * Lets the account see everything of the shop that can be opened, from a day on until further
   * notice; its owner agreed on paper.
   *
   * @return false, if its organisation already may on that day or later
   */
  @Transactional
  public boolean bind(long accountId, long shopId, LocalDate from) {
    return bind(accountId, shopId, from, ShopArea.SHARED);
  }

  /** As {@link #bind(long, long, LocalDate)}, for some of {@link ShopArea#SHARED}. */
  @Transactional
  public boolean bind(long accountId, long shopId, LocalDate from, Set<ShopArea> scope) {
    ProviderCoach coach = roster.ensure(accountId);
    Agreement agreement =
        new Agreement(
            coach.organisationId(), shopId, Scope.checked(scope), Consent.PAPER, null, from, null);
    return making.make(agreement, coach).isPresent();
  }
}
