package com.merchantgrowth.creator;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;
import java.util.Optional;

/**
 * The rules a row of a creator import has to keep, for CSV, JSON and forms alike; pure. A blank
 * field keeps the current value.
 *
 * @param rows those without a problem
 */
record CreatorFile(List<CreatorRow> rows, List<RowProblem> problems) {
  static final String CODE = "creator_code";

  static final List<String> HEADER =
      List.of(CODE, "name", "tier", "type", "category", "fans", "active");

  /** More than there are people. */
  private static final long MOST_FANS = 10_000_000_000L;

  static CreatorFile of(CsvFile csv) {
    RowFields fields = new RowFields(csv, "creator.csv.");
    List<CreatorRow> rows = fields.rows(row -> read(fields, row));
    return new CreatorFile(rows, fields.problems());
  }

  private static CreatorRow read(RowFields fields, CsvFile.Row row) {
    return new CreatorRow(
        row.line(),
        fields.code(row, CODE),
        new CreatorChange(
            fields.text(row, "name", 100),
            fields.term(row, "tier", "creator.csv.tier", CreatorTier::find),
            fields.term(row, "type", "creator.csv.type", CreatorType::find),
            fields.text(row, "category", 64),
            fields.term(row, "fans", "creator.csv.fans", CreatorFile::count),
            fields.term(row, "active", "creator.csv.active", RowFields::yesOrNo)));
  }

  private static Optional<Long> count(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("\\d{1,11}"))
        .map(Long::valueOf)
        .filter(count -> count <= MOST_FANS);
  }
}
