package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what there is to say about organisations; asks nobody who they are. */
@Component
class Organisations {
  private final ProviderOrganisationRepository organisations;
  private final ProviderCoachRepository coaches;
  private final ProviderBindingRepository bindings;
  private final AccountDirectory accounts;
  private final BusinessCalendar calendar;

  Organisations(
      ProviderOrganisationRepository organisations,
      ProviderCoachRepository coaches,
      ProviderBindingRepository bindings,
      AccountDirectory accounts,
      BusinessCalendar calendar) {
    this.organisations = organisations;
    this.coaches = coaches;
    this.bindings = bindings;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /** All, by name; a constant number of statements. */
  List<OrganisationRow> rows() {
    return rows(organisations.all(), coaches.findAll());
  }

  /**
   * @throws DomainException not found
   */
  OrganisationRow row(long id) {
    return rows(List.of(require(id)), coaches.findByOrganisationId(id)).getFirst();
  }

  /**
   * @throws DomainException not found
   */
  ProviderOrganisation require(long id) {
    return organisations
        .findById(id)
        .orElseThrow(() -> DomainException.notFound("coaching.error.noSuchOrganisation"));
  }

  private List<OrganisationRow> rows(List<ProviderOrganisation> found, List<ProviderCoach> people) {
    Map<Long, Long> byOrganisation = counts(bindings.byOrganisation(calendar.today()));
    Map<Long, Long> byCoach = counts(bindings.byCoach(calendar.today()));
    Map<Long, AccountRef> names =
        accounts.findAll(people.stream().map(ProviderCoach::accountId).toList());
    Map<Long, List<OrganisationRow.Coach>> teams = new HashMap<>();
    for (ProviderCoach coach : people) {
      AccountRef account = names.get(coach.accountId());
      if (account != null) {
        teams
            .computeIfAbsent(coach.organisationId(), _ -> new ArrayList<>())
            .add(
                new OrganisationRow.Coach(
                    account,
                    coach.leads(),
                    coach.capacity(),
                    byCoach.getOrDefault(coach.accountId(), 0L)));
      }
    }
    Comparator<OrganisationRow.Coach> leadsFirst =
        Comparator.comparing(OrganisationRow.Coach::leads)
            .reversed()
            .thenComparing(coach -> coach.account().username());
    return found.stream()
        .map(
            one ->
                new OrganisationRow(
                    one.id(),
                    one.version(),
                    one.name(),
                    one.contact(),
                    one.active(),
                    one.belts(),
                    byOrganisation.getOrDefault(one.id(), 0L),
                    teams.getOrDefault(one.id(), List.of()).stream().sorted(leadsFirst).toList()))
        .toList();
  }

  private static Map<Long, Long> counts(List<Object[]> rows) {
    Map<Long, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }
}
