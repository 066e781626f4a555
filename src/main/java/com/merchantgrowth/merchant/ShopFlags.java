package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on record about shops. Administrators write; a shop's people see their own. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ShopFlags {
  private final ShopFlagStore store;
  private final ShopCodes codes;
  private final MerchantAccess access;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  ShopFlags(
      ShopFlagStore store,
      ShopCodes codes,
      MerchantAccess access,
      JdbcClient jdbc,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.store = store;
    this.codes = codes;
    this.access = access;
    this.jdbc = jdbc;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * Which flags to list.
   *
   * @param text beginning of the shop's code; empty for all
   * @param flag empty for all
   * @param onlyCurrent only those that hold today
   */
  public record Filter(String text, String flag, boolean onlyCurrent) {}

  /**
   * All flags of a shop the caller may view, newest first.
   *
   * @throws DomainException not found, for a shop that is not the caller's
   */
  @Transactional(readOnly = true)
  @PreAuthorize("isAuthenticated()")
  public List<ShopFlag> ofShop(long shopId) {
    access.require(shopId, ShopArea.VIEW);
    return query("where f.shop_id = :shop", 0, 1000, Map.of("shop", shopId));
  }

  @Transactional(readOnly = true)
  public List<ShopFlag> page(Filter filter, long offset, int limit) {
    return query(condition(filter), offset, limit, parameters(filter));
  }

  @Transactional(readOnly = true)
  public long count(Filter filter) {
    return jdbc.sql(
            "select count(*) from shop_flag f join shop s on s.id = f.shop_id " + condition(filter))
        .param("day", calendar.today())
        .params(parameters(filter))
        .query(Long.class)
        .single();
  }

  /** The flags in use, sorted; also for service providers, who write conditions. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('ADMIN', 'SERVICE_PROVIDER')")
  public List<String> known() {
    return jdbc.sql("select distinct flag from shop_flag order by flag").query(String.class).list();
  }

  /** Imports a CSV {@code shop_code,flag,since,until,note}, wholly or not at all. */
  @Transactional
  public FlagImportReport importCsv(InputStream csv) {
    Map<String, Long> ids = codes.all();
    CsvFile rows = CsvFile.read(csv, ShopFlagFile.HEADER, ShopFlagFile.REQUIRED);
    ShopFlagFile file = ShopFlagFile.of(rows, code -> Optional.ofNullable(ids.get(code)));
    List<RowProblem> problems = file.problems();
    if (!problems.isEmpty()) {
      return new FlagImportReport(
          rows.rows().size(),
          0,
          0,
          0,
          problems.size(),
          problems.stream().limit(ShopImportReport.MOST_PROBLEMS).toList());
    }
    ShopFlagStore.Written written = store.put(file.entries());
    audit.record(
        "shop.flags", "shops", Map.of("created", written.created(), "changed", written.changed()));
    return new FlagImportReport(
        file.entries().size(),
        written.created(),
        written.changed(),
        written.unchanged(),
        0,
        List.of());
  }

  /**
   * Puts one flag on record.
   *
   * @throws DomainException invalid, if a field breaks the rules of the import
   */
  @Transactional
  public void put(
      String shopCode, String flag, LocalDate since, @Nullable LocalDate until, String note) {
    ShopRef shop = access.require(shopCode, ShopArea.VIEW);
    Map<String, Integer> header =
        Map.of("shop_code", 0, "flag", 1, "since", 2, "until", 3, "note", 4);
    String[] fields = {
      shopCode, flag, since.toString(), until == null ? "" : until.toString(), note.strip()
    };
    ShopFlagFile file =
        ShopFlagFile.of(
            new CsvFile(List.of(new CsvFile.Row(1, header, fields)), List.of()),
            code -> Optional.of(shop.id()));
    if (!file.problems().isEmpty()) {
      RowProblem problem = file.problems().getFirst();
      throw DomainException.invalid(problem.key(), problem.args().toArray());
    }
    store.put(file.entries());
    audit.record("shop.flag", shop.code(), Map.of("flag", flag, "since", since.toString()));
  }

  /**
   * Lets a flag end.
   *
   * @param lastDay the last day it holds
   * @throws DomainException not found; invalid, if the day lies before the first one
   */
  @Transactional
  public void end(long flagId, LocalDate lastDay) {
    ShopFlag flag =
        query("where f.id = :id", 0, 1, Map.of("id", flagId)).stream()
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("merchant.error.noFlag"));
    put(flag.shop().code(), flag.flag(), flag.since(), lastDay, flag.note());
  }

  private List<ShopFlag> query(
      String condition, long offset, int limit, Map<String, ?> parameters) {
    return jdbc.sql(
            "select s.id, s.code, v.name, f.id, f.flag, f.since_day, f.until_day, f.note"
                + ShopVersionRows.SHOPS_AS_OF
                + "join shop_flag f on f.shop_id = s.id "
                + condition
                + " order by case when f.since_day > :day then 1 when f.until_day < :day then 2"
                + " else 0 end, f.since_day desc, f.id desc"
                + " offset :offset rows fetch next :limit rows only")
        .param("day", calendar.today())
        .param("offset", offset)
        .param("limit", limit)
        .params(parameters)
        .query(
            (row, number) ->
                new ShopFlag(
                    row.getLong(4),
                    ShopVersionRows.ref(row, number),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    row.getString(8)))
        .list();
  }

  private static String condition(Filter filter) {
    return "where 1 = 1"
        + (filter.text().isBlank() ? "" : " and s.code like :text escape '!'")
        + (filter.flag().isEmpty() ? "" : " and f.flag = :flag")
        + (filter.onlyCurrent()
            ? " and f.since_day <= :day and (f.until_day is null or f.until_day >= :day)"
            : "");
  }

  private static Map<String, ?> parameters(Filter filter) {
    String text = filter.text().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return Map.of("text", text + "%", "flag", filter.flag());
  }
}
