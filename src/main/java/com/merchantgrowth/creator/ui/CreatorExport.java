package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The creators of a filter as the CSV an import takes: with a BOM, so that spreadsheets read
 * Chinese.
 */
final class CreatorExport {
  private CreatorExport() {}

  static void write(Creators creators, List<String> header, CreatorFilter filter, OutputStream out)
      throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(header);
      creators.forEach(
          filter,
          creator -> {
            CreatorTier tier = creator.tier();
            CreatorType type = creator.type();
            csv.writeRecord(
                creator.code(),
                FormulaQuote.on(creator.name()),
                tier == null ? "" : tier.code(),
                type == null ? "" : type.code(),
                FormulaQuote.on(creator.category()),
                creator.fans() == null ? "" : creator.fans().toString(),
                Boolean.toString(creator.active()));
          });
    }
  }
}
