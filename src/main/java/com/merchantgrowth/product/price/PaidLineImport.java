package com.merchantgrowth.product.price;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.product.ImportShops;
import com.merchantgrowth.product.price.PaidLineStore.LineKey;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in paid lines of orders that were placed elsewhere. Each counts once by shop, order and
 * line; one that is recorded with other figures is a problem, and any problem refuses the whole
 * file. An administrator may write for every shop, a merchant for those whose daily business is its
 * own.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MERCHANT')")
public class PaidLineImport {
  private static final int PATIENCE = 5;

  private final PaidLineStore store;
  private final Skus skus;
  private final ImportShops shops;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  PaidLineImport(
      PaidLineStore store,
      Skus skus,
      ImportShops shops,
      AuditTrail audit,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.skus = skus;
    this.shops = shops;
    this.audit = audit;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The headings of the CSV, in the order of the template. */
  public List<String> header() {
    return PaidLineFile.HEADER;
  }

  /**
   * Reads and checks the file and tells what an import of it would do; changes nothing.
   *
   * @param shop the only one rows may be about; null = each row names one
   * @throws DomainException not found or forbidden, if the account may not write to this shop
   */
  public PaidLineReport preview(InputStream csv, @Nullable String shop) {
    return read(csv, shops.writable(shop), false);
  }

  /**
   * Imports a CSV; see {@link PaidLineReport#refused()} for whether it happened.
   *
   * @param shop as in {@link #preview}
   */
  public PaidLineReport importCsv(InputStream csv, @Nullable String shop) {
    return read(csv, shops.writable(shop), true);
  }

  /** Imports objects with the CSV's headings as names. */
  public PaidLineReport importObjects(
      List<Map<String, @Nullable String>> lines, @Nullable String shop) {
    ImportShops.Named named = shops.writable(shop);
    return handle(CsvFile.of(lines, PaidLineFile.HEADER), named, true);
  }

  private PaidLineReport read(InputStream csv, ImportShops.Named named, boolean write) {
    return handle(CsvFile.read(csv, PaidLineFile.HEADER, PaidLineFile.REQUIRED), named, write);
  }

  private PaidLineReport handle(CsvFile csv, ImportShops.Named named, boolean write) {
    PaidLineFile file = PaidLineFile.of(csv, calendar);
    if (!file.problems().isEmpty()) {
      return PaidLineReport.refused(csv.rows().size(), file.problems());
    }
    for (int attempt = 1; attempt <= PATIENCE; attempt++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(status -> once(file.rows(), named, write)));
      } catch (DuplicateKeyException | PessimisticLockingFailureException raced) {
        // the same lines at the same time; the next attempt sees what the other one recorded
      }
    }
    throw DomainException.busy("product.error.importRunning");
  }

  private PaidLineReport once(List<PaidLineFile.Row> rows, ImportShops.Named named, boolean write) {
    List<RowProblem> problems = new ArrayList<>();
    Map<LineKey, PaidLine> lines = lines(rows, named, problems);
    Set<Long> about = lines.keySet().stream().map(LineKey::shopId).collect(Collectors.toSet());
    Map<LineKey, PaidLine> known = store.known(about, lines.keySet());
    for (PaidLineFile.Row row : rows) {
      Long shop = named.of(row.shopCode());
      LineKey key = shop == null ? null : LineKey.of(shop, row.paid());
      PaidLine before = key == null ? null : known.get(key);
      if (before != null && lines.containsKey(key) && !before.equals(lines.get(key))) {
        problems.add(
            RowProblem.of(
                row.line(),
                PaidLineFile.ORDER,
                "product.paid.csv.differs",
                before.orderKey(),
                before.line()));
      }
    }
    if (!problems.isEmpty()) {
      return PaidLineReport.refused(rows.size(), problems);
    }
    lines.keySet().removeAll(known.keySet());
    if (write && !lines.isEmpty()) {
      store.add(lines);
      audit.record("product.paid.import", "paid lines", Map.of("recorded", lines.size()));
    }
    return new PaidLineReport(rows.size(), lines.size(), rows.size() - lines.size(), 0, List.of());
  }

  /** The lines with their SKUs; what shop or SKU is not there becomes a problem. */
  private Map<LineKey, PaidLine> lines(
      List<PaidLineFile.Row> rows, ImportShops.Named named, List<RowProblem> problems) {
    Set<Long> about =
        rows.stream()
            .map(row -> named.of(row.shopCode()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<Skus.Key, Long> ids =
        skus.ids(about, rows.stream().map(PaidLineFile.Row::skuCode).toList());
    Map<LineKey, PaidLine> lines = new LinkedHashMap<>();
    for (PaidLineFile.Row row : rows) {
      Long shop = named.of(row.shopCode());
      Long sku = shop == null ? null : ids.get(new Skus.Key(shop, row.skuCode()));
      if (shop == null) {
        problems.add(
            row.shopCode().isEmpty()
                ? RowProblem.of(row.line(), PaidLineFile.SHOP, "product.paid.csv.noShop")
                : RowProblem.of(
                    row.line(), PaidLineFile.SHOP, "merchant.csv.unknownShop", row.shopCode()));
      } else if (sku == null) {
        problems.add(
            RowProblem.of(
                row.line(), PaidLineFile.SKU, "product.sku.error.unknown", row.skuCode()));
      } else {
        PaidLine paid = row.paid();
        PaidLine line =
            new PaidLine(
                sku,
                paid.orderKey(),
                paid.line(),
                paid.channel(),
                paid.unitNet(),
                paid.quantity(),
                paid.paidAt());
        if (lines.putIfAbsent(LineKey.of(shop, line), line) != null) {
          // once with the shop's code and once without
          problems.add(
              RowProblem.of(
                  row.line(),
                  PaidLineFile.ORDER,
                  "product.paid.csv.duplicate",
                  paid.orderKey(),
                  row.line()));
        }
      }
    }
    return lines;
  }
}
