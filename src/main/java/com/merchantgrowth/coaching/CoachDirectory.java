package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who coaches for whom, and which shops are coached, for the rest of this room. It asks nobody who
 * they are.
 */
@Service
@Transactional(readOnly = true)
public class CoachDirectory {
  private static final int IDS_A_STATEMENT = 5_000;

  private final ProviderCoachRepository coaches;
  private final ProviderOrganisationRepository organisations;
  private final ProviderBindingRepository bindings;
  private final AccountDirectory accounts;

  CoachDirectory(
      ProviderCoachRepository coaches,
      ProviderOrganisationRepository organisations,
      ProviderBindingRepository bindings,
      AccountDirectory accounts) {
    this.coaches = coaches;
    this.organisations = organisations;
    this.bindings = bindings;
    this.accounts = accounts;
  }

  /** An account and whom it coaches for. */
  public record Coach(AccountRef account, OrganisationRef organisation) {}

  /**
   * A shop an organisation coaches.
   *
   * @param since the first day
   */
  public record Caseload(long organisation, long shop, LocalDate since) {}

  /** All coaches, by account; three statements. */
  public Map<Long, Coach> all() {
    Map<Long, OrganisationRef> names = new HashMap<>();
    organisations().forEach(one -> names.put(one.id(), one));
    List<ProviderCoach> found = coaches.findAll();
    Map<Long, AccountRef> people =
        accounts.findAll(found.stream().map(ProviderCoach::accountId).toList());
    Map<Long, Coach> all = new HashMap<>();
    for (ProviderCoach coach : found) {
      AccountRef account = people.get(coach.accountId());
      OrganisationRef organisation = names.get(coach.organisationId());
      if (account != null && organisation != null) {
        all.put(account.id(), new Coach(account, organisation));
      }
    }
    return all;
  }

  /** All organisations, by name. */
  public List<OrganisationRef> organisations() {
    return organisations.all().stream()
        .map(one -> new OrganisationRef(one.id(), one.name()))
        .toList();
  }

  /**
   * The account that looks after each shop on the day, of several the one bound longest; where the
   * organisation chose nobody, its first lead. Shops without a provider are missing.
   */
  public Map<Long, Long> coaches(Collection<Long> shops, LocalDate day) {
    Map<Long, List<Long>> leads = leads();
    Map<Long, Long> found = new HashMap<>();
    List<Long> ids = shops.stream().sorted().distinct().toList();
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT));
      for (ProviderBinding binding : bindings.ofShops(some, day)) {
        Long coach = binding.coach();
        if (coach == null) {
          coach =
              leads.getOrDefault(binding.organisationId(), List.of()).stream()
                  .min(Long::compare)
                  .orElse(null);
        }
        if (coach != null) {
          found.putIfAbsent(binding.shopId(), coach);
        }
      }
    }
    return found;
  }

  /** The accounts of the leads, by organisation. */
  private Map<Long, List<Long>> leads() {
    Map<Long, List<Long>> leads = new HashMap<>();
    for (ProviderCoach coach : coaches.findAll()) {
      if (coach.leads()) {
        leads
            .computeIfAbsent(coach.organisationId(), _ -> new ArrayList<>())
            .add(coach.accountId());
      }
    }
    return leads;
  }

  /** Whom the account coaches for. */
  public Optional<OrganisationRef> organisation(long account) {
    return coaches
        .findById(account)
        .flatMap(coach -> organisations.findById(coach.organisationId()))
        .map(one -> new OrganisationRef(one.id(), one.name()));
  }

  /** What the account may see of each shop it looks after on the day; one statement. */
  public Map<Long, Set<ShopArea>> scopes(long account, LocalDate day) {
    Map<Long, Set<ShopArea>> scopes = new HashMap<>();
    for (Object[] row : bindings.opened(account, day)) {
      scopes
          .computeIfAbsent((Long) row[0], _ -> EnumSet.noneOf(ShopArea.class))
          .addAll(Scope.areas(List.of((String) row[1])));
    }
    return scopes;
  }

  /** The shops each account looks after on the day: a coach its own, a lead all; two statements. */
  public Map<Long, Set<Long>> shopsByAccount(LocalDate day) {
    Map<Long, List<Long>> leads = leads();
    Map<Long, Set<Long>> shops = new TreeMap<>();
    for (ProviderBinding binding : bindings.onDay(day)) {
      Set<Long> accounts = new HashSet<>(leads.getOrDefault(binding.organisationId(), List.of()));
      if (binding.coach() != null) {
        accounts.add(binding.coach());
      }
      accounts.forEach(
          account -> shops.computeIfAbsent(account, _ -> new TreeSet<>()).add(binding.shopId()));
    }
    return shops;
  }

  /** Shops somebody coached on the day or later; one statement. */
  public Set<Long> coachedSince(LocalDate day) {
    return new HashSet<>(bindings.reaching(day));
  }

  /** Which organisation coaches which shops on the day; one statement. */
  public List<Caseload> caseloads(LocalDate day) {
    return bindings.onDay(day).stream()
        .map(
            binding ->
                new Caseload(binding.organisationId(), binding.shopId(), binding.validFrom()))
        .toList();
  }
}
