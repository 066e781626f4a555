package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DomainException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a file's own headings stand for. Headings it does not name must be the subject's code, the
 * day or a registered measure.
 *
 * @param columns heading (or, in a long file, measure name) → {@code code}, {@code day}, {@code
 *     measure}, {@code value}, {@code ignore} or a measure code
 * @param register heading → the measure to register for it
 */
public record ImportMapping(Map<String, String> columns, Map<String, Measure> register) {
  public static final String CODE = "code";
  public static final String DAY = "day";
  public static final String MEASURE = "measure";
  public static final String VALUE = "value";
  public static final String IGNORE = "ignore";

  private static final String MAP = "map.";
  private static final String REGISTER = "register.";

  public ImportMapping {
    columns = Map.copyOf(columns);
    register = Map.copyOf(register);
  }

  public static ImportMapping none() {
    return new ImportMapping(Map.of(), Map.of());
  }

  /**
   * Reads request parameters {@code map.<heading>=<target>} and {@code
   * register.<heading>=code,nameZh,nameEn,unit,kind,absent,sign} with kind {@code count | amount |
   * daily_distinct | state}, absent {@code zero | unknown}, sign {@code nonnegative | any}. Others
   * are not looked at.
   *
   * @throws DomainException invalid, if a registration is malformed
   */
  public static ImportMapping of(Map<String, String> parameters) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, Measure> register = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(MAP)) {
            columns.put(name.substring(MAP.length()), value.strip());
          } else if (name.startsWith(REGISTER)) {
            register.put(name.substring(REGISTER.length()), measure(value));
          }
        });
    return new ImportMapping(columns, register);
  }

  private static Measure measure(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 7) {
      throw DomainException.invalid("facts.error.register", text);
    }
    try {
      return new Measure(
          parts[0].strip(),
          parts[1].strip(),
          parts[2].strip(),
          parts[3].strip(),
          Measure.Kind.valueOf(parts[4].strip().toUpperCase(Locale.ROOT)),
          Measure.Absent.valueOf(parts[5].strip().toUpperCase(Locale.ROOT)),
          parts[6].strip().equals("nonnegative"));
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("facts.error.register", text);
    }
  }
}
