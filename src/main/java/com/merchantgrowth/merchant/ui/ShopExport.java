package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The shops of a filter as the CSV an import takes: with a BOM, so that spreadsheets read Chinese.
 */
final class ShopExport {
  private ShopExport() {}

  static void write(
      ShopCatalogue catalogue, List<String> header, ShopFilter filter, OutputStream out)
      throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(header);
      catalogue.forEach(
          filter,
          shop -> {
            ShopType type = shop.type();
            ShopStage stage = shop.stage();
            csv.writeRecord(
                shop.code(),
                FormulaQuote.on(shop.name()),
                FormulaQuote.on(shop.category()),
                FormulaQuote.on(shop.tier()),
                type == null ? "" : type.code(),
                FormulaQuote.on(shop.belt()),
                shop.openedOn() == null ? "" : shop.openedOn().toString(),
                stage == null ? "" : stage.code());
          });
    }
  }
}
