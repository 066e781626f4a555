package com.merchantgrowth.shared.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a file's rows and lists what is wrong with them. A blank field is null: it
 * keeps what is there.
 */
public final class RowFields {
  /** What the marketplace may call its shops, products and people. */
  public static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final int LONGEST_QUOTE = 120;

  private final CsvFile file;
  private final String words;
  private final List<RowProblem> problems;
  private final Map<String, Long> lines = new HashMap<>();

  /**
   * @param words where the reasons of this sort of row begin, e.g. {@code creator.csv.}; it has
   *     {@code noCode}, {@code code} and {@code duplicate}
   */
  public RowFields(CsvFile file, String words) {
    this.file = file;
    this.words = words;
    this.problems = new ArrayList<>(file.problems());
  }

  /** Everything found so far, those of the file's form first. */
  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  /** Reads all rows; those with a problem are left out. */
  public <T> List<T> rows(Function<CsvFile.Row, T> read) {
    List<T> rows = new ArrayList<>(file.rows().size());
    for (CsvFile.Row row : file.rows()) {
      int before = problems.size();
      T value = read.apply(row);
      if (problems.size() == before) {
        rows.add(value);
      }
    }
    return rows;
  }

  /** Lists a problem of this row. */
  public void problem(CsvFile.Row row, String column, String key, Object... args) {
    problems.add(RowProblem.of(row.line(), column, key, args));
  }

  /** The code the row is about: there, well formed, and once in the file. */
  public String code(CsvFile.Row row, String column) {
    String code = row.get(column);
    if (code.isEmpty()) {
      problem(row, column, words + "noCode");
    } else if (!CODES.matcher(code).matches()) {
      problem(row, column, words + "code", quoted(code));
    } else {
      Long earlier = lines.putIfAbsent(code, row.line());
      if (earlier != null) {
        problem(row, column, words + "duplicate", code, earlier);
      }
    }
    return code;
  }

  /**
   * A text of one line.
   *
   * @param longest in UTF-16 units, as the stores count
   */
  public @Nullable String text(CsvFile.Row row, String column, int longest) {
    String text = row.get(column);
    if (text.length() > longest) {
      problem(row, column, "merchant.csv.tooLong", column, longest);
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      problem(row, column, "merchant.csv.control", column);
    }
    return text.isEmpty() ? null : text;
  }

  /**
   * A known term, a day, anything {@code find} understands.
   *
   * @param key the reason when it does not, with the field as its argument
   */
  public <T> @Nullable T term(
      CsvFile.Row row, String column, String key, Function<String, Optional<T>> find) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    Optional<T> found = find.apply(text);
    if (found.isEmpty()) {
      problem(row, column, key, quoted(text));
    }
    return found.orElse(null);
  }

  /** Yes and no as people and spreadsheets write them. */
  public static Optional<Boolean> yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "是", "有" -> Optional.of(true);
      case "false", "0", "no", "否", "无" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** As much of a wrong field as a reason repeats. */
  private static String quoted(String text) {
    return text.substring(0, Math.min(LONGEST_QUOTE, text.length()));
  }
}
