package com.merchantgrowth.creator;

import com.merchantgrowth.merchant.CsvFile;
import com.merchantgrowth.merchant.RowProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules a row of a creator import has to keep, for CSV, JSON and forms alike; pure. A blank
 * field keeps the current value.
 */
final class CreatorFile {
  static final String CODE = "creator_code";

  static final List<String> HEADER =
      List.of(CODE, "name", "tier", "type", "category", "fans", "active");

  private static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** More than there are people. */
  private static final long MOST_FANS = 10_000_000_000L;

  private final Map<String, Long> lines = new HashMap<>();
  private final List<CreatorRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  List<CreatorRow> rows() {
    return rows;
  }

  List<RowProblem> problems() {
    return problems;
  }

  static CreatorFile of(CsvFile csv) {
    CreatorFile file = new CreatorFile();
    file.problems.addAll(csv.problems());
    csv.rows().forEach(row -> file.add(row.line(), row::get));
    return file;
  }

  /** Rows as objects with the header's names; an absent field is a blank one. */
  static CreatorFile of(List<? extends @Nullable Map<String, @Nullable String>> objects) {
    CreatorFile file = new CreatorFile();
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
    CreatorChange change =
        new CreatorChange(
            text(line, "name", field, 100),
            term(line, "tier", field, CreatorTier::find),
            term(line, "type", field, CreatorType::find),
            text(line, "category", field, 64),
            term(line, "fans", field, CreatorFile::count),
            term(line, "active", field, CreatorFile::yesOrNo));
    if (problems.size() == before) {
      rows.add(new CreatorRow(line, code, change));
    }
  }

  private String code(long line, String code) {
    if (code.isEmpty()) {
      problems.add(RowProblem.of(line, CODE, "creator.csv.noCode"));
    } else if (!CODES.matcher(code).matches()) {
      problems.add(RowProblem.of(line, CODE, "creator.csv.code", shortened(code)));
    } else {
      Long earlier = lines.putIfAbsent(code, line);
      if (earlier != null) {
        problems.add(RowProblem.of(line, CODE, "creator.csv.duplicate", code, earlier));
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

  private <T> @Nullable T term(
      long line, String column, UnaryOperator<String> field, Function<String, Optional<T>> find) {
    String text = field.apply(column);
    if (text.isEmpty()) {
      return null;
    }
    Optional<T> found = find.apply(text);
    if (found.isEmpty()) {
      problems.add(RowProblem.of(line, column, "creator.csv." + column, shortened(text)));
    }
    return found.orElse(null);
  }

  private static Optional<Long> count(String text) {
    if (!text.matches("\\d{1,11}")) {
      return Optional.empty();
    }
    long count = Long.parseLong(text);
    return count <= MOST_FANS ? Optional.of(count) : Optional.empty();
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "是" -> Optional.of(true);
      case "false", "0", "no", "否" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(120, text.length()));
  }
}
