package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import com.merchantgrowth.shared.csv.RowProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The rules a row of a shop import has to keep, for CSV and JSON alike; pure. A blank field keeps
 * the current value.
 *
 * @param rows those without a problem
 */
record ShopFile(List<ShopRow> rows, List<RowProblem> problems) {
  static final String CODE = "shop_code";

  static final List<String> HEADER =
      List.of(CODE, "name", "category", "tier", "type", "belt", "opened_on", "stage");

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  static ShopFile of(CsvFile csv) {
    RowFields fields = new RowFields(csv, "merchant.csv.");
    List<ShopRow> rows = fields.rows(row -> read(fields, row));
    return new ShopFile(rows, fields.problems());
  }

  private static ShopRow read(RowFields fields, CsvFile.Row row) {
    return new ShopRow(
        row.line(),
        fields.code(row, CODE),
        new ShopChange(
            fields.text(row, "name", 100),
            fields.text(row, "category", 64),
            fields.text(row, "tier", 16),
            fields.term(row, "type", "merchant.csv.type", ShopType::find),
            fields.text(row, "belt", 64),
            fields.term(row, "opened_on", "merchant.csv.day", ShopFile::day),
            fields.term(row, "stage", "merchant.csv.stage", ShopStage::find)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
