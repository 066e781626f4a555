package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DayRange;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One attempt to bring a draft together with the live parts of its days: relation {@code merged} in
 * the draft's session.
 */
final class FactMerge {
  /** What publishing would do. */
  record Outcome(List<FactPart> parts, List<FactPart> gone, List<LocalDate> changed) {
    List<FactPart> numbered(long first, String file) {
      List<FactPart> numbered = new ArrayList<>();
      for (FactPart part : parts) {
        numbered.add(
            new FactPart(
                first + numbered.size(),
                part.source(),
                part.day(),
                file,
                part.rows(),
                part.measures(),
                part.digest()));
      }
      return numbered;
    }
  }

  private final FactDraft draft;
  private final FactFiles files;
  private final DayRange range;
  private final SortedMap<LocalDate, FactPart> own = new TreeMap<>();
  private final List<FactPart> others = new ArrayList<>();
  private final Set<Long> seen;

  /** What the source carries on each day after the merge. */
  private final SortedMap<LocalDate, SortedSet<String>> carried = new TreeMap<>();

  private final SortedSet<String> columns = new TreeSet<>();

  FactMerge(FactDraft draft, List<FactPart> live, FactFiles files) {
    this.draft = draft;
    this.files = files;
    this.range = DayRange.closed(draft.days().firstKey(), draft.days().lastKey());
    List<FactPart> relevant = touching(live);
    this.seen = ids(relevant);
    for (FactPart part : relevant) {
      if (part.source().equals(draft.target().source())) {
        own.put(part.day(), part);
      } else {
        others.add(part);
      }
    }
    draft
        .days()
        .forEach(
            (day, staged) -> {
              SortedSet<String> measures = new TreeSet<>(staged);
              FactPart old = own.get(day);
              if (merging() && old != null) {
                measures.addAll(old.measures());
              }
              carried.put(day, measures);
              columns.addAll(measures);
            });
    build();
  }

  DayRange range() {
    return range;
  }

  /** Whether nobody has changed the draft's days since this merge read them. */
  boolean stillHolds(List<FactPart> live) {
    return ids(touching(live)).equals(seen);
  }

  long vanishing() {
    if (merging() || own.isEmpty()) {
      return 0;
    }
    Set<String> staged = Set.copyOf(draft.stagedMeasures());
    String lost =
        oldMeasures().stream()
            .filter(code -> !staged.contains(code))
            .map(code -> " or o." + FactSql.column(code) + " is not null")
            .collect(Collectors.joining());
    return draft.numbers("vanishing", Map.of("lost", lost), 1)[0];
  }

  void findConflicts() {
    Map<String, List<FactPart>> bySource =
        others.stream().collect(Collectors.groupingBy(FactPart::source));
    bySource.forEach(this::findConflicts);
  }

  Outcome outcome() {
    Map<LocalDate, FactPart> merged = new TreeMap<>();
    Map<SortedSet<String>, List<LocalDate>> alike =
        carried.keySet().stream().collect(Collectors.groupingBy(carried::get));
    alike.forEach((measures, days) -> digest(measures, days, merged));
    List<FactPart> come = new ArrayList<>();
    List<FactPart> gone = new ArrayList<>();
    List<LocalDate> changed = new ArrayList<>();
    for (LocalDate day : carried.keySet()) {
      FactPart old = own.get(day);
      FactPart part = merged.get(day);
      if (!same(old, part)) {
        changed.add(day);
        if (old != null) {
          gone.add(old);
        }
        if (part != null) {
          come.add(part);
        }
      }
    }
    return new Outcome(come, gone, changed);
  }

  /** Writes the parts, sorted by day and subject, so that readers of few days skip the rest. */
  void write(List<FactPart> parts, Path file) {
    try {
      FactStore.list(draft.connection(), "target_part", parts);
    } catch (SQLException e) {
      throw new FactStoreException("target_part", e);
    }
    boolean inOrder = draft.inFileOrder() && (own.isEmpty() || !merging());
    DuckDb.execute(
        draft.connection(),
        FactSql.of(
            "write",
            Map.of(
                "columns",
                list(columns, code -> "m." + FactSql.column(code)),
                "order",
                inOrder ? "" : "order by m.day, m.subject",
                "file",
                FactSql.text(file.toString()))));
  }

  private void build() {
    Map<String, String> values = new HashMap<>();
    values.put("days", FactSql.days(carried.keySet()));
    try {
      FactStore.list(draft.connection(), "own_part", own.values());
    } catch (SQLException e) {
      throw new FactStoreException("own_part", e);
    }
    DuckDb.execute(draft.connection(), "drop view if exists merged");
    DuckDb.execute(draft.connection(), "drop table if exists merged_rows");
    if (!own.isEmpty()) {
      values.put("files", paths(own.values()));
      DuckDb.execute(draft.connection(), FactSql.of("older", values));
    }
    if (merging() && !own.isEmpty()) {
      SortedSet<String> old = oldMeasures();
      Set<String> staged = Set.copyOf(draft.stagedMeasures());
      values.put(
          "columns",
          list(
              columns,
              code ->
                  filled(
                      code,
                      (staged.contains(code) ? "n." + FactSql.column(code) : "null")
                          + ", "
                          + (old.contains(code) ? "o." + FactSql.column(code) : "null"),
                      "coalesce(n.day, o.day)")));
      DuckDb.execute(draft.connection(), FactSql.of("merge", values));
      DuckDb.execute(draft.connection(), "create temp view merged as select * from merged_rows");
    } else {
      values.put(
          "columns", list(columns, code -> filled(code, "n." + FactSql.column(code), "n.day")));
      DuckDb.execute(draft.connection(), FactSql.of("merge_nothing", values));
    }
  }

  /** An empty cell of a day on which the source carries the measure becomes what absent means. */
  private String filled(String code, String known, String day) {
    Measure measure = draft.target().registered().get(code);
    String fill = "null";
    if (measure != null && measure.absent() == Measure.Absent.ZERO) {
      List<LocalDate> days =
          carried.keySet().stream()
              .filter(each -> java.util.Objects.requireNonNull(carried.get(each)).contains(code))
              .toList();
      fill =
          days.size() == carried.size()
              ? "0.0"
              : "case when " + day + " in (" + FactSql.days(days) + ") then 0.0 end";
    }
    return "coalesce(" + known + ", " + fill + ")::double as " + FactSql.column(code);
  }

  private void findConflicts(String source, List<FactPart> parts) {
    SortedSet<String> shared = new TreeSet<>();
    parts.forEach(part -> shared.addAll(part.measures()));
    shared.retainAll(columns);
    if (shared.isEmpty()) {
      return;
    }
    try {
      FactStore.list(draft.connection(), "other_part", parts);
    } catch (SQLException e) {
      throw new FactStoreException("other_part", e);
    }
    List<String> cells = draft.cellMeasures();
    String both = // which measure both report
        shared.stream()
            .map(
                code ->
                    "when m.%1$s is not null and f.%1$s is not null then %2$s"
                        .formatted(FactSql.column(code), FactSql.text(code)))
            .collect(Collectors.joining("\n    "));
    String staged =
        cells.isEmpty()
            ? "(select line, subject, day, null::varchar as measure from staging)"
            : "(select line, subject, day, list_extract([%s], measure + 1) as measure from cells)"
                .formatted(FactSql.texts(cells));
    DuckDb.execute(
        draft.connection(),
        FactSql.of(
            "clash_other_source",
            Map.of(
                "both",
                both,
                "files",
                paths(parts),
                "staged",
                staged,
                "source",
                FactSql.text(source))));
  }

  private void digest(
      SortedSet<String> measures, List<LocalDate> days, Map<LocalDate, FactPart> into) {
    String sql =
        FactSql.of(
            "digest",
            Map.of(
                "columns",
                measures.stream()
                    .map(code -> ", " + FactSql.column(code))
                    .collect(Collectors.joining()),
                "days",
                FactSql.days(days)));
    try (Statement statement = draft.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        LocalDate day = row.getObject(1, LocalDate.class);
        into.put(
            day,
            new FactPart(
                0, draft.target().source(), day, "", row.getLong(2), measures, row.getString(3)));
      }
    } catch (SQLException e) {
      throw new FactStoreException("digest", e);
    }
  }

  private static boolean same(
      @org.jspecify.annotations.Nullable FactPart old,
      @org.jspecify.annotations.Nullable FactPart now) {
    if (old == null || now == null) {
      return old == now;
    }
    return old.rows() == now.rows()
        && old.digest().equals(now.digest())
        && old.measures().equals(now.measures());
  }

  private boolean merging() {
    return draft.target().mode() == WriteMode.MERGE;
  }

  private SortedSet<String> oldMeasures() {
    SortedSet<String> measures = new TreeSet<>();
    own.values().forEach(part -> measures.addAll(part.measures()));
    return measures;
  }

  private List<FactPart> touching(List<FactPart> live) {
    return live.stream().filter(part -> draft.days().containsKey(part.day())).toList();
  }

  private static Set<Long> ids(List<FactPart> parts) {
    return parts.stream().map(FactPart::id).collect(Collectors.toSet());
  }

  private String paths(Collection<FactPart> parts) {
    return FactSql.texts(
        parts.stream()
            .map(part -> files.path(draft.target().kind(), part.file()).toString())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static String list(Collection<String> codes, Function<String, String> each) {
    return codes.stream().map(each).map(text -> ",\n  " + text).collect(Collectors.joining());
  }
}
