package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the names to bindings and requests; a constant number of statements for any number. */
@Component
class BindingRows {
  private final ProviderOrganisationRepository organisations;
  private final AccountDirectory accounts;
  private final Shops shops;
  private final BusinessCalendar calendar;

  BindingRows(
      ProviderOrganisationRepository organisations,
      AccountDirectory accounts,
      Shops shops,
      BusinessCalendar calendar) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.shops = shops;
    this.calendar = calendar;
  }

  List<BindingRow> bindings(Collection<ProviderBinding> found) {
    Map<Long, OrganisationRef> names =
        names(found.stream().map(ProviderBinding::organisationId).distinct().toList());
    Map<Long, AccountRef> people =
        accounts.findAll(
            found.stream()
                .map(ProviderBinding::coach)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<Long, ShopProfile> profiles =
        profiles(found.stream().map(ProviderBinding::shopId).distinct().toList());
    LocalDate today = calendar.today();
    List<BindingRow> rows = new ArrayList<>(found.size());
    for (ProviderBinding binding : found) {
      ShopProfile shop = profiles.get(binding.shopId());
      OrganisationRef organisation = names.get(binding.organisationId());
      if (shop != null && organisation != null) {
        rows.add(
            new BindingRow(
                binding.id(),
                organisation,
                binding.coach() == null ? null : people.get(binding.coach()),
                shop.ref(),
                binding.scope(),
                binding.consent(),
                binding.validFrom(),
                binding.validTo(),
                binding.endedBy(),
                binding.endReason(),
                binding.reaches(today) && !binding.validFrom().isAfter(today)));
      }
    }
    return List.copyOf(rows);
  }

  List<RequestRow> requests(Collection<ProviderRequest> found) {
    Map<Long, OrganisationRef> names =
        names(found.stream().map(ProviderRequest::organisationId).distinct().toList());
    Map<Long, AccountRef> people =
        accounts.findAll(found.stream().map(ProviderRequest::askedBy).distinct().toList());
    Map<Long, ShopProfile> profiles =
        profiles(found.stream().map(ProviderRequest::shopId).distinct().toList());
    List<RequestRow> rows = new ArrayList<>(found.size());
    for (ProviderRequest request : found) {
      ShopProfile shop = profiles.get(request.shopId());
      AccountRef askedBy = people.get(request.askedBy());
      if (shop != null && askedBy != null) {
        rows.add(
            new RequestRow(
                request.id(),
                names.getOrDefault(request.organisationId(), OrganisationRef.ANY),
                shop.ref(),
                request.side(),
                askedBy,
                request.askedAt(),
                request.message(),
                request.scope(),
                request.months(),
                request.state(),
                request.answer()));
      }
    }
    return List.copyOf(rows);
  }

  private Map<Long, OrganisationRef> names(List<Long> ids) {
    return organisations.findAllById(ids).stream()
        .collect(
            Collectors.toMap(
                ProviderOrganisation::id, one -> new OrganisationRef(one.id(), one.name())));
  }

  private Map<Long, ShopProfile> profiles(List<Long> ids) {
    return shops.profiles(ids, calendar.today());
  }
}
