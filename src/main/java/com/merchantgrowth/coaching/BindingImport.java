package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopCodes;
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

/**
 * Binds many shops at once from a CSV {@code username,shop_code}, whose owners agreed on paper;
 * wholly or not at all.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class BindingImport {
  private static final List<String> HEADER = List.of("username", "shop_code");

  private final BindingDesk desk;
  private final CoachRoster roster;
  private final AccountDirectory accounts;
  private final ShopCodes codes;
  private final AuditTrail audit;

  BindingImport(
      BindingDesk desk,
      CoachRoster roster,
      AccountDirectory accounts,
      ShopCodes codes,
      AuditTrail audit) {
    this.desk = desk;
    this.roster = roster;
    this.accounts = accounts;
    this.codes = codes;
    this.audit = audit;
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

  /**
   * The bindings count from today on.
   *
   * @throws com.merchantgrowth.shared.DomainException conflict, if a coach has no room for so many
   *     or an organisation is closed
   */
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
    Map<Long, ProviderCoach> coaches = new HashMap<>();
    List<BindingMaking.Planned> planned = new ArrayList<>(wanted.size());
    for (Pair pair : wanted) {
      planned.add(
          new BindingMaking.Planned(
              pair.shopId(), coaches.computeIfAbsent(pair.accountId(), roster::ensure)));
    }
    int bound = desk.beginAll(planned);
    audit.record("coaching.import", "bindings", Map.of("read", wanted.size(), "bound", bound));
    return new Report(wanted.size(), bound, wanted.size() - bound, List.of());
  }
}
