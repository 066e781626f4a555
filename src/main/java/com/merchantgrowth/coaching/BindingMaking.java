package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where bindings begin: an organisation has at most one with a shop, and a coach no
 * more shops than fit. Bindings of an organisation are made one after another.
 */
@Component
class BindingMaking {
  private final ProviderBindingRepository bindings;
  private final ProviderOrganisationRepository organisations;
  private final BusinessCalendar calendar;

  BindingMaking(
      ProviderBindingRepository bindings,
      ProviderOrganisationRepository organisations,
      BusinessCalendar calendar) {
    this.bindings = bindings;
    this.organisations = organisations;
    this.calendar = calendar;
  }

  /**
   * @param coach who will look after the shop; null = the leads choose later
   * @return empty, if there is one already that lasts
   * @throws DomainException conflict, if the organisation is closed or the coach has no room
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<ProviderBinding> make(Agreement agreement, @Nullable ProviderCoach coach) {
    ProviderOrganisation organisation =
        organisations.lock(List.of(agreement.organisation())).stream()
            .filter(ProviderOrganisation::active)
            .findFirst()
            .orElseThrow(() -> DomainException.conflict("coaching.error.closed"));
    boolean already =
        bindings.findByOrganisationIdAndShopId(organisation.id(), agreement.shop()).stream()
            .anyMatch(binding -> binding.reaches(agreement.from()));
    if (already) {
      return Optional.empty();
    }
    if (coach != null && !hasRoom(coach)) {
      throw full(coach);
    }
    return Optional.of(
        bindings.saveAndFlush(
            new ProviderBinding(agreement, coach == null ? null : coach.accountId())));
  }

  /** A shop somebody shall look after. */
  record Planned(long shop, ProviderCoach coach) {}

  /**
   * Many at once, agreed to on paper, from a day on until further notice; a constant number of
   * statements besides the inserts.
   *
   * @return those that are new
   * @throws DomainException conflict, if an organisation is closed or a coach has no room
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<ProviderBinding> makeAll(List<Planned> planned, LocalDate from) {
    Set<Long> ids =
        planned.stream().map(one -> one.coach().organisationId()).collect(Collectors.toSet());
    for (ProviderOrganisation organisation : organisations.lock(ids)) {
      if (!organisation.active()) {
        throw DomainException.conflict("coaching.error.closed");
      }
    }
    Set<List<Long>> known = new HashSet<>();
    for (ProviderBinding binding : bindings.findByOrganisationIdIn(ids)) {
      if (binding.reaches(from)) {
        known.add(List.of(binding.organisationId(), binding.shopId()));
      }
    }
    List<ProviderBinding> added = new ArrayList<>();
    Map<ProviderCoach, Integer> more = new HashMap<>();
    for (Planned one : planned) {
      if (known.add(List.of(one.coach().organisationId(), one.shop()))) {
        more.merge(one.coach(), 1, Integer::sum);
        added.add(
            new ProviderBinding(
                new Agreement(
                    one.coach().organisationId(),
                    one.shop(),
                    ShopArea.SHARED,
                    Consent.PAPER,
                    null,
                    from,
                    null),
                one.coach().accountId()));
      }
    }
    more.forEach(
        (coach, shops) -> {
          long after = bindings.lookedAfter(coach.accountId(), from) + shops;
          if (!coach.takesOneMoreThan(after - 1)) {
            throw full(coach);
          }
        });
    return bindings.saveAllAndFlush(added);
  }

  boolean hasRoom(ProviderCoach coach) {
    return coach.takesOneMoreThan(bindings.lookedAfter(coach.accountId(), calendar.today()));
  }

  /**
   * @throws DomainException conflict, if the coach looks after as many shops as fit
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void requireRoom(ProviderCoach coach) {
    organisations.lock(List.of(coach.organisationId()));
    if (!hasRoom(coach)) {
      throw full(coach);
    }
  }

  private static DomainException full(ProviderCoach coach) {
    return DomainException.conflict("coaching.error.full", String.valueOf(coach.capacity()));
  }
}
