package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds many shops at once from a CSV {@code username,shop_code}; wholly or not at all. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class BindingImport {
  private static final List<String> HEADER = List.of("username", "shop_code");

  private final ProviderBindingRepository bindings;
  private final AccountDirectory accounts;
  private final ShopCodes codes;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  BindingImport(
      ProviderBindingRepository bindings,
      AccountDirectory accounts,
      ShopCodes codes,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.bindings = bindings;
    this.accounts = accounts;
    this.codes = codes;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * @param already pairs of the file that were bound before
   * @param problems with any of them nothing was bound
   */
  public record Report(int read, int bound, int already, List<RowProblem> problems) {
    public boolean refused() {
      return !problems.isEmpty();
    }
  }

  private record Pair(long accountId, long shopId) {}

  /** The bindings count from today on. */
  @Transactional
  public Report importCsv(InputStream csv) {
    CsvFile file = CsvFile.read(csv, HEADER, HEADER);
    List<RowProblem> problems = new ArrayList<>(file.problems());
    Map<String, Long> shopIds = codes.all();
    Map<String, Optional<AccountRef>> people = new HashMap<>();
    Set<Pair> wanted = new HashSet<>();
    for (CsvFile.Row row : file.rows()) {
      String username = row.get("username");
      String code = row.get("shop_code");
      Optional<AccountRef> account = people.computeIfAbsent(username, accounts::findByUsername);
      Long shop = shopIds.get(code);
      if (account.isEmpty()) {
        problems.add(RowProblem.of(row.line(), "username", "coaching.error.noProvider", username));
      } else if (!account.get().isServiceProvider()) {
        problems.add(RowProblem.of(row.line(), "username", "coaching.error.notProvider", username));
      } else if (shop == null) {
        problems.add(RowProblem.of(row.line(), "shop_code", "merchant.csv.unknownShop", code));
      } else if (!wanted.add(new Pair(account.get().id(), shop))) {
        problems.add(RowProblem.of(row.line(), "", "coaching.csv.duplicate"));
      }
    }
    return problems.isEmpty()
        ? bind(wanted)
        : new Report(file.rows().size(), 0, 0, List.copyOf(problems));
  }

  private Report bind(Set<Pair> wanted) {
    Set<Long> providers = new HashSet<>();
    wanted.forEach(pair -> providers.add(pair.accountId()));
    Set<Pair> known = new HashSet<>();
    for (ProviderBinding binding : bindings.findByAccountIdIn(providers)) {
      if (binding.reaches(calendar.today())) {
        known.add(new Pair(binding.accountId(), binding.shopId()));
      }
    }
    List<ProviderBinding> added =
        wanted.stream()
            .filter(pair -> !known.contains(pair))
            .map(pair -> new ProviderBinding(pair.accountId(), pair.shopId(), calendar.today()))
            .toList();
    bindings.saveAllAndFlush(added);
    audit.record(
        "coaching.import", "bindings", Map.of("read", wanted.size(), "bound", added.size()));
    return new Report(wanted.size(), added.size(), wanted.size() - added.size(), List.of());
  }
}
