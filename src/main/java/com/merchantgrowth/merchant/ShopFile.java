package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules a row of a shop import has to keep, for CSV and JSON alike; pure. A blank field keeps
 * the current value.
 */
final class ShopFile {
  static final String CODE = "shop_code";

  static final List<String> HEADER =
      List.of(CODE, "name", "category", "tier", "type", "belt", "opened_on", "stage");

  /** What a shop may be called by the marketplace. */
  static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private final Map<String, Long> lines = new HashMap<>();
  private final List<ShopRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  List<ShopRow> rows() {
    return rows;
  }

  List<RowProblem> problems() {
    return problems;
  }

  static ShopFile of(CsvFile csv) {
    ShopFile file = new ShopFile();
    file.problems.addAll(csv.problems());
    csv.rows().forEach(row -> file.add(row.line(), row::get));
    return file;
  }

  /** Rows as objects with the header's names; an absent field is a blank one. */
  static ShopFile of(List<? extends @Nullable Map<String, @Nullable String>> objects) {
    ShopFile file = new ShopFile();
    for (int i = 0; i < objects.size(); i++) {
      Map<String, @Nullable String> given = objects.get(i);
      Map<String, @Nullable String> object = given == null ? Map.of() : given; // [null] is JSON too
      long line = i + 1L;
      for (String name : object.keySet()) {
        if (!HEADER.contains(name)) {
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

  private void add(long line, UnaryOperator<String> field) {
    int before = problems.size();
    String code = code(line, field.apply(CODE));
    ShopChange change =
        new ShopChange(
            text(line, "name", field, 100),
            text(line, "category", field, 64),
            text(line, "tier", field, 16),
            term(line, "type", field, ShopType::find),
            text(line, "belt", field, 64),
            day(line, field.apply("opened_on")),
            term(line, "stage", field, ShopStage::find));
    if (problems.size() == before) {
      rows.add(new ShopRow(line, code, change));
    }
  }

  private String code(long line, String code) {
    if (code.isEmpty()) {
      problems.add(RowProblem.of(line, CODE, "merchant.csv.noCode"));
    } else if (!CODES.matcher(code).matches()) {
      problems.add(RowProblem.of(line, CODE, "merchant.csv.code", code));
    } else {
      Long earlier = lines.putIfAbsent(code, line);
      if (earlier != null) {
        problems.add(RowProblem.of(line, CODE, "merchant.csv.duplicate", code, earlier));
      }
    }
    return code;
  }

  private @Nullable String text(
      long line, String column, UnaryOperator<String> field, int longest) {
    String text = field.apply(column);
    if (text.codePointCount(0, text.length()) > longest) {
      problems.add(RowProblem.of(line, column, "merchant.csv.tooLong", column, longest));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      problems.add(RowProblem.of(line, column, "merchant.csv.control", column));
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable LocalDate day(long line, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      // reported below like a day out of range
    }
    problems.add(RowProblem.of(line, "opened_on", "merchant.csv.day", text));
    return null;
  }

  private <T> @Nullable T term(
      long line, String column, UnaryOperator<String> field, Function<String, Optional<T>> find) {
    String text = field.apply(column);
    if (text.isEmpty()) {
      return null;
    }
    Optional<T> found = find.apply(text);
    if (found.isEmpty()) {
      problems.add(RowProblem.of(line, column, "merchant.csv." + column, text));
    }
    return found.orElse(null);
  }
}
