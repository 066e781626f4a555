package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.SkuChange.Amount;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules a row of SKUs has to keep, for CSV, JSON and the form alike; pure. A blank field keeps
 * the current value, {@value #NONE} takes cost and minimum price away.
 *
 * @param rows those without a problem
 */
record SkuFile(List<SkuRow> rows, List<RowProblem> problems) {
  static final String CODE = "sku_code";
  static final String SHOP = "shop_code";
  static final String PRODUCT = "product_code";
  static final String SPECIFICATION = "specification";
  static final String LIST_PRICE = "list_price";
  static final String COST = "cost";
  static final String MINIMUM_PRICE = "minimum_price";
  static final String STOCK = "stock";
  static final String STOCK_DELTA = "stock_delta";
  static final String STATUS = "status";
  static final String PICTURE = "picture_url";

  /** What an export tells of the stock; an import does not look at it. */
  static final String STOCK_NOW = "stock_now";

  static final String NONE = "-";

  static final List<String> HEADER =
      List.of(
          CODE,
          SHOP,
          PRODUCT,
          SPECIFICATION,
          LIST_PRICE,
          COST,
          MINIMUM_PRICE,
          STOCK,
          STOCK_DELTA,
          STATUS,
          PICTURE);

  static final List<String> KNOWN = Stream.concat(HEADER.stream(), Stream.of(STOCK_NOW)).toList();

  private static final Pattern URLS = Pattern.compile("https?://[^\\s\"'<>]{1,490}");

  static SkuFile of(CsvFile csv) {
    RowFields fields = new RowFields(csv, "product.sku.csv.");
    Map<String, Long> lines = new HashMap<>();
    List<SkuRow> rows = fields.rows(row -> read(fields, row, lines));
    return new SkuFile(rows, fields.problems());
  }

  /** The same rows, written on this version of their SKUs. */
  SkuFile on(int version) {
    return new SkuFile(rows.stream().map(row -> row.on(version)).toList(), problems);
  }

  private static SkuRow read(RowFields fields, CsvFile.Row row, Map<String, Long> lines) {
    return new SkuRow(
        row.line(),
        row.get(SHOP),
        code(fields, row, lines),
        row.get(PRODUCT),
        new SkuChange(
            fields.text(row, SPECIFICATION, SkuFields.LONGEST_SPECIFICATION),
            fields.term(row, LIST_PRICE, "product.sku.csv.price", Yuan::price),
            amount(fields, row, COST),
            amount(fields, row, MINIMUM_PRICE),
            fields.term(row, STATUS, "product.csv.status", ProductStatus::find),
            url(fields, row)),
        fields.term(row, STOCK, "product.sku.csv.stock", SkuFile::stock),
        delta(fields, row),
        null);
  }

  /** Unique within a shop, so a file of several shops may repeat it. */
  private static String code(RowFields fields, CsvFile.Row row, Map<String, Long> lines) {
    String code = row.get(CODE);
    if (code.isEmpty()) {
      fields.problem(row, CODE, "product.sku.csv.noCode");
    } else if (!RowFields.CODES.matcher(code).matches()) {
      fields.problem(
          row, CODE, "product.sku.csv.code", code.substring(0, Math.min(80, code.length())));
    } else {
      Long earlier = lines.putIfAbsent(row.get(SHOP) + "\n" + code, row.line());
      if (earlier != null) {
        fields.problem(row, CODE, "product.sku.csv.duplicate", code, earlier);
      }
    }
    return code;
  }

  private static @Nullable Amount amount(RowFields fields, CsvFile.Row row, String column) {
    if (row.get(column).equals(NONE)) {
      return new Amount(null);
    }
    Long fen = fields.term(row, column, "product.sku.csv.price", Yuan::price);
    return fen == null ? null : new Amount(fen);
  }

  private static @Nullable String url(RowFields fields, CsvFile.Row row) {
    String text = fields.text(row, PICTURE, 500);
    if (NONE.equals(text)) {
      return "";
    }
    if (text != null && !URLS.matcher(text).matches()) {
      fields.problem(
          row, PICTURE, "product.csv.url", text.substring(0, Math.min(80, text.length())));
    }
    return text;
  }

  private static Optional<Long> stock(String text) {
    return text.matches("[0-9]{1,10}")
        ? Optional.of(Long.valueOf(text)).filter(pieces -> pieces <= Sku.MOST_STOCK)
        : Optional.empty();
  }

  private static int delta(RowFields fields, CsvFile.Row row) {
    Integer delta =
        fields.term(
            row,
            STOCK_DELTA,
            "product.sku.csv.delta",
            text ->
                text.matches("[+-]?[0-9]{1,9}")
                    ? Optional.of(Integer.valueOf(text))
                    : Optional.empty());
    return delta == null ? 0 : delta;
  }
}
