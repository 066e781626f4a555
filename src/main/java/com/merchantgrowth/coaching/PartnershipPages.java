package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which shops a service provider coaches, by whom, and who is asked: for its own people. */
@Service
@PreAuthorize("hasRole('SERVICE_PROVIDER')")
public class PartnershipPages {
  private static final Limit NEWEST = Limit.of(200);

  private final CurrentAccount current;
  private final CoachRoster roster;
  private final Organisations organisations;
  private final ShopProviderPages.Repositories stored;
  private final BindingRows rows;
  private final BusinessCalendar calendar;

  PartnershipPages(
      CurrentAccount current,
      CoachRoster roster,
      Organisations organisations,
      ShopProviderPages.Repositories stored,
      BindingRows rows,
      BusinessCalendar calendar) {
    this.current = current;
    this.roster = roster;
    this.organisations = organisations;
    this.stored = stored;
    this.rows = rows;
    this.calendar = calendar;
  }

  /**
   * @param lead whether the signed-in account decides for the organisation
   * @param bindings those that hold: a coach's own, a lead's all
   * @param requests the newest 200: a coach's own, a lead's all
   * @param team everybody of the organisation; for a lead, else only the coach itself
   */
  public record Page(
      OrganisationRow organisation,
      boolean lead,
      List<BindingRow> bindings,
      List<RequestRow> requests,
      List<OrganisationRow.Coach> team) {}

  /**
   * A constant number of statements.
   *
   * @return empty, if the account coaches for no organisation
   */
  @Transactional(readOnly = true)
  public Optional<Page> page() {
    long account = current.require().id();
    return roster.find(account).map(this::page);
  }

  private Page page(ProviderCoach coach) {
    boolean lead = coach.leads();
    OrganisationRow organisation = organisations.row(coach.organisationId());
    return new Page(
        organisation,
        lead,
        rows.bindings(
            stored
                .bindings()
                .live(coach.organisationId(), lead ? -1 : coach.accountId(), calendar.today())),
        rows.requests(
            stored
                .requests()
                .findByOrganisationIdOrderByAskedAtDescIdDesc(coach.organisationId(), NEWEST)
                .stream()
                .filter(request -> lead || request.askedBy() == coach.accountId())
                .toList()),
        organisation.coaches().stream()
            .filter(one -> lead || one.account().id() == coach.accountId())
            .toList());
  }
}
