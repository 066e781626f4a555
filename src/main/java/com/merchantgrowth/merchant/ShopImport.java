package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.shared.csv.CsvFile;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings shops in from a file: upsert by code, blanks keep what is there, changes count from today
 * on. Any rejected row refuses the whole file. Where the marketplace computes tier or stage, a file
 * only sets the first one of a new shop.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ShopImport {
  private final ShopUpserts upserts;
  private final ShopSettings settings;
  private final AuditTrail audit;

  ShopImport(ShopUpserts upserts, ShopSettings settings, AuditTrail audit) {
    this.upserts = upserts;
    this.settings = settings;
    this.audit = audit;
  }

  /** The headings of the CSV, in the order of the template; all but the first may be left out. */
  public List<String> header() {
    return ShopFile.HEADER;
  }

  /** Reads and checks the file and tells what an import of it would do; changes nothing. */
  @Transactional(readOnly = true)
  public ShopImportReport preview(InputStream csv) {
    ShopFile file = ShopFile.of(CsvFile.read(csv, ShopFile.HEADER, List.of(ShopFile.CODE)));
    return file.problems().isEmpty()
        ? upserts.preview(file.rows(), settings.modes())
        : ShopImportReport.refused(file);
  }

  /** Imports a CSV; see {@link ShopImportReport#refused()} for whether it happened. */
  public ShopImportReport importCsv(InputStream csv) {
    return write(ShopFile.of(CsvFile.read(csv, ShopFile.HEADER, List.of(ShopFile.CODE))));
  }

  /** Imports objects with the CSV's headings as names. */
  public ShopImportReport importObjects(List<Map<String, @Nullable String>> shops) {
    return write(ShopFile.of(CsvFile.of(shops, ShopFile.HEADER)));
  }

  private ShopImportReport write(ShopFile file) {
    if (!file.problems().isEmpty()) {
      return ShopImportReport.refused(file);
    }
    return upserts.write(
        file.rows(),
        report ->
            audit.record(
                "shop.import",
                "shops",
                Map.of(
                    "read", report.read(),
                    "created", report.created(),
                    "changed", report.changed())));
  }
}
