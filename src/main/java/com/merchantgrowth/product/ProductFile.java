package com.merchantgrowth.product;

import com.merchantgrowth.merchant.CsvFile;
import com.merchantgrowth.merchant.RowProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules a row of a product import has to keep, for CSV and JSON alike; pure. A blank field
 * keeps the current value.
 */
final class ProductFile {
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

  static final List<String> KNOWN =
      java.util.stream.Stream.concat(HEADER.stream(), java.util.stream.Stream.of(FIXES)).toList();

  private static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern URLS = Pattern.compile("https?://[^\\s\"'<>]{1,490}");
  private static final BigDecimal DEAREST = new BigDecimal("100000000");
  private static final int MOST = 1_000_000;
  private static final int LONGEST_POINTS = 900;

  private final Map<String, Long> lines = new HashMap<>();
  private final List<ProductRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  List<ProductRow> rows() {
    return rows;
  }

  List<RowProblem> problems() {
    return problems;
  }

  static ProductFile of(CsvFile csv) {
    ProductFile file = new ProductFile();
    file.problems.addAll(csv.problems());
    csv.rows().forEach(row -> file.add(row.line(), row::get));
    return file;
  }

  /** Rows as objects with the header's names; an absent field is a blank one. */
  static ProductFile of(List<? extends @Nullable Map<String, @Nullable String>> objects) {
    ProductFile file = new ProductFile();
    for (int i = 0; i < objects.size(); i++) {
      Map<String, @Nullable String> given = objects.get(i);
      Map<String, @Nullable String> object = given == null ? Map.of() : given; // [null] is JSON too
      long line = i + 1L;
      for (String name : object.keySet()) {
        if (!KNOWN.contains(name)) {
          file.problems.add(RowProblem.of(line, name, "merchant.csv.unknownHeader", name));
        }
      }
      file.add(
          line,
          column -> {
            String value = object.get(column);
            return value == null ? "" : value.strip();
          });
    }
    return file;
  }

  private void add(long line, UnaryOperator<String> raw) {
    UnaryOperator<String> field = column -> unquoted(raw.apply(column));
    int before = problems.size();
    String code = code(line, field.apply(CODE));
    Integer filled = number(line, "attributes_filled", field);
    Integer asked = number(line, "attributes_asked", field);
    ProductChange change =
        new ProductChange(
            text(line, "title", field, 200),
            text(line, "short_title", field, 60),
            category(line, field),
            text(line, "brand", field, 64),
            price(line, field.apply("list_price")),
            number(line, "pictures", field),
            url(line, field),
            filled,
            asked,
            number(line, "detail_pictures", field),
            number(line, "detail_length", field),
            sellingPoints(line, field),
            yesOrNo(line, field.apply("background_picture")),
            text(line, "same_goods", field, 64),
            status(line, field.apply("status")));
    if (filled != null && asked != null && asked > 0 && filled > asked) {
      problems.add(
          RowProblem.of(line, "attributes_filled", "product.csv.attributes", filled, asked));
    }
    if (problems.size() == before) {
      rows.add(new ProductRow(line, code, field.apply(SHOP), change));
    }
  }

  /** An export puts a quote before what a spreadsheet would take for a formula. */
  private static String unquoted(String text) {
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  private String code(long line, String code) {
    if (code.isEmpty()) {
      problems.add(RowProblem.of(line, CODE, "product.csv.noCode"));
    } else if (!CODES.matcher(code).matches()) {
      problems.add(RowProblem.of(line, CODE, "product.csv.code", code));
    } else {
      Long earlier = lines.putIfAbsent(code, line);
      if (earlier != null) {
        problems.add(RowProblem.of(line, CODE, "product.csv.duplicate", code, earlier));
      }
    }
    return code;
  }

  private @Nullable String text(
      long line, String column, UnaryOperator<String> field, int longest) {
    String text = field.apply(column);
    if (text.length() > longest) {
      problems.add(RowProblem.of(line, column, "merchant.csv.tooLong", column, longest));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      problems.add(RowProblem.of(line, column, "merchant.csv.control", column));
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable String category(long line, UnaryOperator<String> field) {
    String text = text(line, "category", field, 180);
    if (text == null) {
      return null;
    }
    if (CategoryPath.levels(text).size() > CategoryPath.MOST_LEVELS) {
      problems.add(RowProblem.of(line, "category", "product.csv.levels", CategoryPath.MOST_LEVELS));
    }
    String path = CategoryPath.normal(text);
    return path.isEmpty() ? null : path;
  }

  private @Nullable String url(long line, UnaryOperator<String> field) {
    String text = text(line, "picture_url", field, 500);
    if (text != null && !URLS.matcher(text).matches()) {
      problems.add(RowProblem.of(line, "picture_url", "product.csv.url", text));
    }
    return text;
  }

  private @Nullable List<String> sellingPoints(long line, UnaryOperator<String> field) {
    String text = text(line, "selling_points", field, LONGEST_POINTS);
    if (text == null) {
      return null;
    }
    return Arrays.stream(text.split("[|｜；;]", -1))
        .map(String::strip)
        .filter(point -> !point.isEmpty())
        .toList();
  }

  private @Nullable Long price(long line, String text) {
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
    problems.add(RowProblem.of(line, "list_price", "product.csv.price", text));
    return null;
  }

  private @Nullable Integer number(long line, String column, UnaryOperator<String> field) {
    String text = field.apply(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= MOST) {
      return Integer.valueOf(text);
    }
    problems.add(RowProblem.of(line, column, "product.csv.number", column, text));
    return null;
  }

  private @Nullable Boolean yesOrNo(long line, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "yes", "true", "1", "是", "有" -> Boolean.TRUE;
      case "no", "false", "0", "否", "无" -> Boolean.FALSE;
      default -> {
        problems.add(RowProblem.of(line, "background_picture", "product.csv.yesOrNo", text));
        yield null;
      }
    };
  }

  private @Nullable ProductStatus status(long line, String text) {
    if (text.isEmpty()) {
      return null;
    }
    Optional<ProductStatus> found = ProductStatus.find(text);
    if (found.isEmpty()) {
      problems.add(RowProblem.of(line, "status", "product.csv.status", text));
    }
    return found.orElse(null);
  }
}
