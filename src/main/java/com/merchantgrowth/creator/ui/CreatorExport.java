package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.creator.Creators;
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
                harmless(creator.name()),
                tier == null ? "" : tier.code(),
                type == null ? "" : type.code(),
                harmless(creator.category()),
                creator.fans() == null ? "" : creator.fans().toString(),
                Boolean.toString(creator.active()));
          });
    }
  }

  /** A name must not become a formula in the spreadsheet of whoever opens the file. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
