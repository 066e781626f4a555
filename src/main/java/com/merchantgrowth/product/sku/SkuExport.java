package com.merchantgrowth.product.sku;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop's SKUs as the CSV an import takes: with a BOM, so that spreadsheets read Chinese. The
 * stock stands in a column of its own that an import does not look at, because it is sold from
 * while somebody edits the file; cost is blank for those who may not see it.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class SkuExport {
  private final SkuCatalogue catalogue;
  private final MerchantAccess access;

  SkuExport(SkuCatalogue catalogue, MerchantAccess access) {
    this.catalogue = catalogue;
    this.access = access;
  }

  /**
   * Writes the SKUs a list shows, in its order.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   * @throws IOException if the receiver goes away
   */
  @Transactional(readOnly = true)
  public void write(long shopId, SkuFilter filter, SkuSort sort, OutputStream out)
      throws IOException {
    String shop = access.require(shopId, ShopArea.MARKETING).code();
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(SkuFile.KNOWN);
      catalogue.forEach(shopId, filter, sort, sku -> csv.writeRecord(record(sku, shop)));
    }
  }

  private static List<String> record(Sku sku, String shop) {
    SkuFields fields = sku.fields();
    return Stream.of(
            sku.code(),
            shop,
            sku.productCode(),
            fields.specification(),
            Yuan.text(fields.listPrice()),
            Yuan.text(fields.cost()),
            Yuan.text(fields.minimumPrice()),
            "",
            "",
            fields.status().code(),
            fields.pictureUrl(),
            Long.toString(sku.stock()))
        .map(SkuExport::harmless)
        .toList();
  }

  /** A specification must not become a formula in the spreadsheet of whoever opens the file. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
