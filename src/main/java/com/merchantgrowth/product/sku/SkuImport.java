package com.merchantgrowth.product.sku;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.product.ImportShops;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.CsvFile;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings SKUs in: upsert by shop and code, blanks keep what is there, stock of known ones by
 * difference only. Any rejected row refuses the whole file. An administrator may write to every
 * shop, a merchant to those whose daily business is its own.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MERCHANT')")
public class SkuImport {
  private final SkuUpserts upserts;
  private final ImportShops shops;
  private final Skus skus;
  private final CurrentAccount account;
  private final AuditTrail audit;

  SkuImport(
      SkuUpserts upserts, ImportShops shops, Skus skus, CurrentAccount account, AuditTrail audit) {
    this.upserts = upserts;
    this.shops = shops;
    this.skus = skus;
    this.account = account;
    this.audit = audit;
  }

  /** The headings of the CSV, in the order of the template; all but the first may be left out. */
  public List<String> header() {
    return SkuFile.HEADER;
  }

  /**
   * Reads and checks the file and tells what an import of it would do; changes nothing.
   *
   * @param shop the only one rows may be about; null = each row names one
   * @throws DomainException not found or forbidden, if the account may not write to this shop
   */
  @Transactional(readOnly = true)
  public SkuImportReport preview(InputStream csv, @Nullable String shop) {
    ImportShops.Named named = shops.writable(shop);
    SkuFile file = read(csv);
    return file.problems().isEmpty()
        ? upserts.preview(file.rows(), named)
        : SkuImportReport.refused(file);
  }

  /**
   * Imports a CSV; see {@link SkuImportReport#refused()} for whether it happened.
   *
   * @param shop as in {@link #preview}
   */
  public SkuImportReport importCsv(InputStream csv, @Nullable String shop) {
    ImportShops.Named named = shops.writable(shop);
    return write(named, read(csv));
  }

  /** Imports objects with the CSV's headings as names. */
  public SkuImportReport importObjects(
      List<Map<String, @Nullable String>> objects, @Nullable String shop) {
    ImportShops.Named named = shops.writable(shop);
    return write(named, SkuFile.of(CsvFile.of(objects, SkuFile.KNOWN)));
  }

  /**
   * Creates a SKU.
   *
   * @param fields by the CSV's headings; each problem of the report names its field
   * @throws DomainException conflict, if the shop has a SKU with this code
   */
  public SkuImportReport create(String shop, Map<String, @Nullable String> fields) {
    ImportShops.Named named = shops.writable(shop);
    return write(named, SkuFile.of(CsvFile.of(List.of(fields), SkuFile.KNOWN)).on(SkuRow.NEW));
  }

  /**
   * Changes a known SKU.
   *
   * @param version the one the changes were made on; null = whatever is there
   * @param fields as in {@link #create}; blank or absent keeps what is there
   * @throws DomainException not found, if the shop has no such SKU; conflict, if it was changed
   *     since this version
   */
  public SkuImportReport change(
      String shop, String code, @Nullable Integer version, Map<String, @Nullable String> fields) {
    ImportShops.Named named = shops.writable(shop);
    skus.require(Objects.requireNonNull(named.own()), code);
    Map<String, @Nullable String> all = new HashMap<>(fields);
    all.put(SkuFile.CODE, code);
    SkuFile file = SkuFile.of(CsvFile.of(List.of(all), SkuFile.KNOWN));
    return write(named, version == null ? file : file.on(version));
  }

  private static SkuFile read(InputStream csv) {
    return SkuFile.of(CsvFile.read(csv, SkuFile.KNOWN, List.of(SkuFile.CODE)));
  }

  private SkuImportReport write(ImportShops.Named named, SkuFile file) {
    if (!file.problems().isEmpty()) {
      return SkuImportReport.refused(file);
    }
    return upserts.write(
        file.rows(),
        named,
        account.require().username(),
        report -> {
          if (report.created() + report.changed() > 0) {
            audit.record(
                "product.sku.import",
                report.read() == 1 ? report.samples().getFirst().code() : "skus",
                Map.of(
                    "read", report.read(),
                    "created", report.created(),
                    "changed", report.changed()));
          }
        });
  }
}
