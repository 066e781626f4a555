package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who coaches for which organisation. */
@Component
class CoachRoster {
  private final ProviderCoachRepository coaches;
  private final ProviderOrganisationRepository organisations;
  private final AccountDirectory accounts;
  private final BusinessCalendar calendar;

  CoachRoster(
      ProviderCoachRepository coaches,
      ProviderOrganisationRepository organisations,
      AccountDirectory accounts,
      BusinessCalendar calendar) {
    this.coaches = coaches;
    this.organisations = organisations;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  Optional<ProviderCoach> find(long accountId) {
    return coaches.findById(accountId);
  }

  /**
   * @throws DomainException not found, if the account coaches for nobody
   */
  ProviderCoach require(long accountId) {
    return find(accountId)
        .orElseThrow(() -> DomainException.notFound("coaching.error.noOrganisation"));
  }

  /** What people call the organisation; empty for one there is not. */
  String name(long organisation) {
    return organisations.findById(organisation).map(ProviderOrganisation::name).orElse("");
  }

  /** What the coach types to sign in. */
  String username(ProviderCoach coach) {
    return accounts.require(coach.accountId()).username();
  }

  /** The coach; an account that coaches for nobody gets an organisation of its own. */
  ProviderCoach ensure(long accountId) {
    return find(accountId)
        .orElseGet(
            () -> coaches.save(new ProviderCoach(accountId, own(accountId).id(), true, null)));
  }

  private ProviderOrganisation own(long accountId) {
    AccountRef account = accounts.require(accountId);
    String name = account.displayName();
    return organisations.save(
        new ProviderOrganisation(
            organisations.existsByName(name) ? name + " · " + account.username() : name,
            calendar.now()));
  }

  /**
   * @throws DomainException not found, if nobody of this organisation has the name
   */
  ProviderCoach of(long organisation, String username) {
    return accounts
        .findByUsername(username)
        .flatMap(account -> find(account.id()))
        .filter(coach -> coach.organisationId() == organisation)
        .orElseThrow(() -> DomainException.notFound("coaching.error.noCoach", username));
  }
}
