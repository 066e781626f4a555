package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a row what stands. Wide files have a column per measure, long ones a column with the
 * measure's name and one with its value.
 */
final class FileLayout {
  private final Map<String, Measure> known;
  private final ImportMapping mapping;
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<Measure> measures = new ArrayList<>();
  private final int fields;
  private int code = -1;
  private int day = -1;
  private int name = -1;
  private int value = -1;

  /** Field → measure of a wide file; −1 = not a measure. */
  private final int[] measureOf;

  FileLayout(CsvRow header, SubjectKind kind, ImportMapping mapping, Map<String, Measure> known) {
    this.mapping = mapping;
    this.known = known;
    this.fields = header.fields();
    this.measureOf = new int[fields];
    Arrays.fill(measureOf, -1);
    Set<String> targets = new HashSet<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < fields; i++) {
      String heading = header.field(i);
      String target = target(heading, kind);
      if (target == null) {
        unknown.add(heading);
      } else if (!target.equals(ImportMapping.IGNORE)) {
        if (!targets.add(target)) {
          throw new RefusedFile(Reason.HEADING_TWICE, 1, heading);
        }
        place(target, i);
      }
    }
    if (!unknown.isEmpty()) {
      String list = String.join(", ", unknown);
      throw new RefusedFile(
          Reason.HEADING_UNKNOWN, 1, list.substring(0, Math.min(500, list.length())));
    }
    require(code, kind.code() + "_code");
    require(day, ImportMapping.DAY);
    if (cells()) {
      require(name, ImportMapping.MEASURE);
      require(value, ImportMapping.VALUE);
      if (!measures.isEmpty()) {
        throw new RefusedFile(Reason.HEADING_UNKNOWN, 1, measures.getFirst().code());
      }
    } else if (measures.isEmpty()) {
      throw new RefusedFile(Reason.HEADING_MISSING, 1, ImportMapping.MEASURE);
    }
  }

  /** What a heading means by itself or by the mapping; null when nobody knows. */
  static @Nullable String target(
      String heading, SubjectKind kind, ImportMapping mapping, Map<String, Measure> known) {
    Measure registered = mapping.register().get(heading);
    if (registered != null) {
      return registered.code();
    }
    String mapped = mapping.columns().get(heading);
    if (mapped == null) {
      mapped = heading.toLowerCase(Locale.ROOT);
    }
    if (mapped.equals(kind.code() + "_code")) {
      return ImportMapping.CODE;
    }
    return switch (mapped) {
      case ImportMapping.CODE,
          ImportMapping.DAY,
          ImportMapping.MEASURE,
          ImportMapping.VALUE,
          ImportMapping.IGNORE ->
          mapped;
      default -> known.containsKey(mapped) ? mapped : null;
    };
  }

  boolean cells() {
    return name >= 0 || value >= 0;
  }

  int fields() {
    return fields;
  }

  int code() {
    return code;
  }

  int day() {
    return day;
  }

  int name() {
    return name;
  }

  int value() {
    return value;
  }

  int measureOf(int field) {
    return measureOf[field];
  }

  /** The measures met so far; all of them in a wide file. */
  List<Measure> measures() {
    return measures;
  }

  Measure measure(int index) {
    return measures.get(index);
  }

  /** The measure a long file's row names; −1 = unknown, −2 = left out on purpose. */
  int named(String text, SubjectKind kind) {
    Integer index = byName.get(text);
    if (index == null) {
      String target = target(text, kind);
      if (target == null || !known.containsKey(target)) {
        index = ImportMapping.IGNORE.equals(target) ? -2 : -1;
      } else {
        index = indexOf(target);
      }
      if (byName.size() < 10_000) { // a column of garbage does not fill the memory
        byName.put(text, index);
      }
    }
    return index;
  }

  private @Nullable String target(String heading, SubjectKind kind) {
    return target(heading, kind, mapping, known);
  }

  private int indexOf(String measure) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).code().equals(measure)) {
        return i;
      }
    }
    measures.add(java.util.Objects.requireNonNull(known.get(measure)));
    return measures.size() - 1;
  }

  private void place(String target, int field) {
    switch (target) {
      case ImportMapping.CODE -> code = field;
      case ImportMapping.DAY -> day = field;
      case ImportMapping.MEASURE -> name = field;
      case ImportMapping.VALUE -> value = field;
      default -> measureOf[field] = indexOf(target);
    }
  }

  private static void require(int field, String heading) {
    if (field < 0) {
      throw new RefusedFile(Reason.HEADING_MISSING, 1, heading);
    }
  }
}
