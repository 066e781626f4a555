package com.merchantgrowth.product;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.product.information.InformationRules;
import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop's products as the CSV an import takes, with a last column that says what to fix: with a
 * BOM, so that spreadsheets read Chinese.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ProductExport {
  private final ProductCatalogue catalogue;
  private final RulesRows rules;
  private final MerchantAccess access;

  ProductExport(ProductCatalogue catalogue, RulesRows rules, MerchantAccess access) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.access = access;
  }

  /**
   * Writes a shop's products with what to fix.
   *
   * @param chosen which of those the filter finds
   * @param words a translation key and its arguments as a sentence
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   * @throws IOException if the receiver goes away
   */
  @Transactional(readOnly = true)
  public void write(
      long shopId,
      ProductFilter filter,
      Predicate<Product> chosen,
      BiFunction<String, Object[], String> words,
      OutputStream out)
      throws IOException {
    String shop = access.require(shopId, ShopArea.SCORES).code();
    InformationRules current = rules.inForce().rules();
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(ProductFile.KNOWN);
      catalogue.forEach(
          shopId,
          filter,
          product -> {
            if (chosen.test(product)) {
              csv.writeRecord(record(product, shop, fixes(product, current, words)));
            }
          });
    }
  }

  private static String fixes(
      Product product, InformationRules current, BiFunction<String, Object[], String> words) {
    return current.of(product.fields().presentation()).verdicts().stream()
        .filter(verdict -> verdict.lacking())
        .map(verdict -> words.apply(verdict.fixKey(), verdict.fixArgs()))
        .collect(Collectors.joining("; "));
  }

  private static List<String> record(Product product, String shop, String fixes) {
    ProductFields fields = product.fields();
    return Stream.of(
            product.code(),
            shop,
            fields.title(),
            fields.shortTitle(),
            fields.category(),
            fields.brand(),
            yuan(fields.listPrice()),
            Integer.toString(fields.pictures()),
            fields.pictureUrl(),
            Integer.toString(fields.attributesFilled()),
            Integer.toString(fields.attributesAsked()),
            Integer.toString(fields.detailPictures()),
            Integer.toString(fields.detailLength()),
            String.join("|", fields.sellingPoints()),
            fields.backgroundPicture() ? "yes" : "no",
            fields.sameGoods(),
            fields.status().code(),
            fixes)
        .map(FormulaQuote::on)
        .toList();
  }

  private static String yuan(@Nullable Long fen) {
    return fen == null ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
