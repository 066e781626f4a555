package com.merchantgrowth.product;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import com.merchantgrowth.shared.csv.RowProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules a row of a product import has to keep, for CSV and JSON alike; pure. A blank field
 * keeps the current value.
 *
 * @param rows those without a problem
 */
record ProductFile(List<ProductRow> rows, List<RowProblem> problems) {
  static final String CODE = "product_code";
  static final String SHOP = "shop_code";

  /** What an export adds for whoever works on it; an import does not look at it. */
  static final String FIXES = "fixes";

  static final List<String> HEADER =
      List.of(
          CODE,
          SHOP,
          "title",
          "short_title",
          "category",
          "brand",
          "list_price",
          "pictures",
          "picture_url",
          "attributes_filled",
          "attributes_asked",
          "detail_pictures",
          "detail_length",
          "selling_points",
          "background_picture",
          "same_goods",
          "status");

  static final List<String> KNOWN = Stream.concat(HEADER.stream(), Stream.of(FIXES)).toList();

  private static final Pattern URLS = Pattern.compile("https?://[^\\s\"'<>]{1,490}");
  private static final BigDecimal DEAREST = new BigDecimal("100000000");
  private static final int MOST = 1_000_000;
  private static final int LONGEST_POINTS = 900;

  static ProductFile of(CsvFile csv) {
    RowFields fields = new RowFields(csv, "product.csv.");
    List<ProductRow> rows = fields.rows(row -> read(fields, row));
    return new ProductFile(rows, fields.problems());
  }

  private static ProductRow read(RowFields fields, CsvFile.Row row) {
    Integer filled = number(fields, row, "attributes_filled");
    Integer asked = number(fields, row, "attributes_asked");
    if (filled != null && asked != null && asked > 0 && filled > asked) {
      fields.problem(row, "attributes_filled", "product.csv.attributes", filled, asked);
    }
    return new ProductRow(
        row.line(),
        fields.code(row, CODE),
        row.get(SHOP),
        new ProductChange(
            fields.text(row, "title", 200),
            fields.text(row, "short_title", 60),
            category(fields, row),
            fields.text(row, "brand", 64),
            price(fields, row),
            number(fields, row, "pictures"),
            url(fields, row),
            filled,
            asked,
            number(fields, row, "detail_pictures"),
            number(fields, row, "detail_length"),
            sellingPoints(fields, row),
            fields.term(row, "background_picture", "product.csv.yesOrNo", RowFields::yesOrNo),
            fields.text(row, "same_goods", 64),
            fields.term(row, "status", "product.csv.status", ProductStatus::find)));
  }

  private static @Nullable String category(RowFields fields, CsvFile.Row row) {
    String text = fields.text(row, "category", 180);
    if (text == null) {
      return null;
    }
    if (CategoryPath.levels(text).size() > CategoryPath.MOST_LEVELS) {
      fields.problem(row, "category", "product.csv.levels", CategoryPath.MOST_LEVELS);
    }
    String path = CategoryPath.normal(text);
    return path.isEmpty() ? null : path;
  }

  private static @Nullable String url(RowFields fields, CsvFile.Row row) {
    String text = fields.text(row, "picture_url", 500);
    if (text != null && !URLS.matcher(text).matches()) {
      fields.problem(row, "picture_url", "product.csv.url", text);
    }
    return text;
  }

  private static @Nullable List<String> sellingPoints(RowFields fields, CsvFile.Row row) {
    String text = fields.text(row, "selling_points", LONGEST_POINTS);
    return text == null
        ? null
        : Arrays.stream(text.split("[|｜；;]", -1))
            .map(String::strip)
            .filter(point -> !point.isEmpty())
            .toList();
  }

  private static @Nullable Long price(RowFields fields, CsvFile.Row row) {
    String text = row.get("list_price");
    if (text.isEmpty()) {
      return null;
    }
    // BigDecimal takes 1e999999999 and would then take the machine
    if (text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      BigDecimal yuan = new BigDecimal(text);
      if (yuan.compareTo(DEAREST) <= 0) {
        return yuan.movePointRight(2).longValueExact();
      }
    }
    fields.problem(row, "list_price", "product.csv.price", text);
    return null;
  }

  private static @Nullable Integer number(RowFields fields, CsvFile.Row row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= MOST) {
      return Integer.valueOf(text);
    }
    fields.problem(row, column, "product.csv.number", column, text);
    return null;
  }
}
