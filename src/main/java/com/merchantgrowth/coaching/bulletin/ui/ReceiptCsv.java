package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.ShopReceipt;
import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Who has read, or has not, as a CSV with a BOM, so that spreadsheets read Chinese. */
final class ReceiptCsv {
  private static final List<String> COLUMNS =
      List.of("code", "name", "category", "tier", "belt", "reader", "at");

  private ReceiptCsv() {}

  static void write(
      BulletinDesk desk, long bulletin, boolean read, BulletinWords words, OutputStream out)
      throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(COLUMNS.stream().map(column -> words.t("csv." + column)).toList());
      desk.forEachReceipt(
          bulletin,
          read,
          receipt -> csv.writeRecord(cells(receipt).map(FormulaQuote::on).toList()));
    }
  }

  private static Stream<String> cells(ShopReceipt receipt) {
    return Stream.of(
        receipt.shop().code(),
        receipt.shop().name(),
        receipt.shop().category(),
        receipt.shop().tier(),
        receipt.shop().belt(),
        receipt.reader() == null ? "" : receipt.reader(),
        receipt.readAt() == null ? "" : receipt.readAt().toString());
  }
}
