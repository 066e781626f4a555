package com.merchantgrowth.product;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.ProductUpserts.Target;
import com.merchantgrowth.shared.csv.CsvFile;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings products in from a file: upsert by code, blanks keep what is there. Any rejected row
 * refuses the whole file. An administrator may write to every shop, a merchant to those whose daily
 * business is its own.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MERCHANT')")
public class ProductImport {
  private final ProductUpserts upserts;
  private final CurrentAccount account;
  private final MerchantAccess access;
  private final MyShops myShops;
  private final ShopCodes shops;
  private final AuditTrail audit;

  ProductImport(
      ProductUpserts upserts,
      CurrentAccount account,
      MerchantAccess access,
      MyShops myShops,
      ShopCodes shops,
      AuditTrail audit) {
    this.upserts = upserts;
    this.account = account;
    this.access = access;
    this.myShops = myShops;
    this.shops = shops;
    this.audit = audit;
  }

  /** The headings of the CSV, in the order of the template; all but the first may be left out. */
  public List<String> header() {
    return ProductFile.HEADER;
  }

  /**
   * Reads and checks the file and tells what an import of it would do; changes nothing.
   *
   * @param shop where products go whose row names no shop, and the only one a row may name; null =
   *     rows of new products name theirs
   * @throws com.merchantgrowth.shared.DomainException not found or forbidden, if the account may
   *     not write to this shop
   */
  @Transactional(readOnly = true)
  public ProductImportReport preview(InputStream csv, @Nullable String shop) {
    Target target = target(shop);
    ProductFile file = read(csv);
    return file.problems().isEmpty() ? upserts.preview(file.rows(), target) : refused(file);
  }

  /**
   * Imports a CSV; see {@link ProductImportReport#refused()} for whether it happened.
   *
   * @param shop as in {@link #preview}
   */
  public ProductImportReport importCsv(InputStream csv, @Nullable String shop) {
    return write(target(shop), read(csv));
  }

  /** Imports objects with the CSV's headings as names. */
  public ProductImportReport importObjects(
      List<Map<String, @Nullable String>> products, @Nullable String shop) {
    return write(target(shop), ProductFile.of(CsvFile.of(products, ProductFile.KNOWN)));
  }

  private static ProductFile read(InputStream csv) {
    return ProductFile.of(CsvFile.read(csv, ProductFile.KNOWN, List.of(ProductFile.CODE)));
  }

  private static ProductImportReport refused(ProductFile file) {
    return ProductImportReport.refused(
        file.rows().size()
            + (int)
                file.problems().stream().mapToLong(problem -> problem.line()).distinct().count(),
        file.problems());
  }

  private Target target(@Nullable String shop) {
    if (shop != null) {
      ShopRef own = access.require(shop, ShopArea.OPERATE);
      return new Target(Map.of(own.code(), own.id()), own.id());
    }
    if (account.require().isAdmin()) {
      return new Target(shops.all(), null);
    }
    Map<String, Long> mine = new HashMap<>();
    for (ShopRef own : myShops.list()) {
      if (access.allowed(own.id(), ShopArea.OPERATE)) {
        mine.put(own.code(), own.id());
      }
    }
    return new Target(mine, mine.size() == 1 ? mine.values().iterator().next() : null);
  }

  private ProductImportReport write(Target target, ProductFile file) {
    if (!file.problems().isEmpty()) {
      return refused(file);
    }
    return upserts.write(
        file.rows(),
        target,
        report ->
            audit.record(
                "product.import",
                "products",
                Map.of(
                    "read", report.read(),
                    "created", report.created(),
                    "changed", report.changed())));
  }
}
