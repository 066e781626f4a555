package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.shared.BusinessCalendar;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as a file with one line a row, written while it is read. */
final class UsageFiles {
  static final String CSV = "text/csv;charset=utf-8";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final BusinessCalendar calendar;

  UsageFiles(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** Hands over the rows one by one; cells are texts, instants, or amounts in yuan. */
  interface Rows {
    void each(Consumer<List<Object>> row);
  }

  /** With a BOM, so that spreadsheets read Chinese. */
  void csv(List<String> headers, Rows rows, OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(headers);
      rows.each(row -> csv.writeRecord(row.stream().map(this::text).toList()));
    }
  }

  private String text(Object cell) {
    return switch (cell) {
      case Instant at -> TIME.format(LocalDateTime.ofInstant(at, calendar.zone()));
      case BigDecimal yuan -> yuan.toPlainString();
      default -> harmless(cell.toString());
    };
  }

  /** An order's key must not become a formula in the spreadsheet of whoever opens the file. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  void xlsx(String sheet, List<String> headers, Rows rows, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Merchant Growth Center", "1.0")) {
      Worksheet into = workbook.newWorksheet(sheet);
      for (int column = 0; column < headers.size(); column++) {
        into.value(0, column, headers.get(column));
        into.width(column, 20);
      }
      into.range(0, 0, 0, headers.size() - 1).style().bold().set();
      into.freezePane(0, 1);
      int[] number = {1};
      rows.each(
          row -> {
            for (int column = 0; column < row.size(); column++) {
              cell(into, number[0], column, row.get(column));
            }
            number[0]++;
          });
    }
  }

  private void cell(Worksheet into, int row, int column, Object cell) {
    switch (cell) {
      case Instant at -> {
        into.value(row, column, LocalDateTime.ofInstant(at, calendar.zone()));
        into.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case BigDecimal yuan -> {
        into.value(row, column, yuan);
        into.style(row, column).format("#,##0.00").set();
      }
      default -> into.value(row, column, cell.toString());
    }
  }
}
