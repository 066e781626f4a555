package com.merchantgrowth.metric.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements on the facts, from {@code facts/*.sql} on the class path: one statement a file,
 * readable alone. A placeholder {@code ${name}} stands for a list of columns, files or a literal;
 * measure codes are checked by {@link Measure} before they get here.
 */
public final class FactSql {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z]+)}");
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private FactSql() {}

  /**
   * The statement of this name with its placeholders filled in.
   *
   * @throws IllegalArgumentException when there is none, or when a placeholder has no value
   */
  public static String of(String name, Map<String, String> values) {
    String text = TEXTS.computeIfAbsent(name, FactSql::read);
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException(name + ".sql needs " + match.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /**
   * A measure code as a quoted column.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static String column(String measure) {
    if (!Measure.isCode(measure)) {
      throw new IllegalArgumentException(measure);
    }
    return '"' + measure + '"';
  }

  static String text(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }

  /** A day as a literal. */
  public static String day(LocalDate day) {
    return "date '" + day + "'";
  }

  static String days(Collection<LocalDate> days) {
    return days.stream().map(FactSql::day).collect(Collectors.joining(", "));
  }

  static String texts(Collection<String> values) {
    return values.stream().map(FactSql::text).collect(Collectors.joining(",\n    "));
  }

  private static String read(String name) {
    try (InputStream in = FactSql.class.getResourceAsStream("/facts/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no facts/" + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
