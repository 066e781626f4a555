package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Service;

/** Reads the live facts. Writing is {@link FactWriter}'s. */
@Service
public class FactStore {
  private final FactManifest manifest;
  private final FactFiles files;
  private final DuckDb duckDb;

  FactStore(FactManifest manifest, FactFiles files, DuckDb duckDb) {
    this.manifest = manifest;
    this.files = files;
    this.duckDb = duckDb;
  }

  /**
   * The live facts of the days as one relation. Which files are live is read from the manifest in
   * one statement, so an import becomes visible wholly or not at all.
   *
   * @param measures the columns; one that no source carries is NULL everywhere
   */
  public FactRelation open(SubjectKind kind, DayRange range, Collection<String> measures) {
    return open(kind, range, measures, 1).getFirst();
  }

  /**
   * Several sessions of exactly the same facts, to be queried side by side.
   *
   * @param sessions at least 1
   */
  public List<FactRelation> open(
      SubjectKind kind, DayRange range, Collection<String> measures, int sessions) {
    List<String> columns = List.copyOf(new java.util.LinkedHashSet<>(measures));
    List<FactPart> parts = manifest.parts(kind, range);
    List<FactRelation> opened = new ArrayList<>(sessions);
    try {
      for (int i = 0; i < sessions; i++) {
        opened.add(session(kind, range, columns, parts));
      }
      return opened;
    } catch (RuntimeException e) {
      opened.forEach(FactRelation::close);
      throw e;
    }
  }

  private FactRelation session(
      SubjectKind kind, DayRange range, List<String> columns, List<FactPart> parts) {
    DuckDBConnection connection = duckDb.connect();
    try {
      list(connection, "live_part", parts);
      DuckDb.execute(connection, view(kind, range, columns, parts));
      return new FactRelation(connection, columns, parts.stream().mapToLong(FactPart::rows).sum());
    } catch (RuntimeException | SQLException e) {
      closeQuietly(connection);
      throw e instanceof RuntimeException known ? known : new FactStoreException("open", e);
    }
  }

  /** The newest day with any fact. */
  public Optional<LocalDate> lastDay(SubjectKind kind) {
    return manifest.lastDay(kind);
  }

  /** The days of the range that at least one source has reported, ascending. */
  public List<LocalDate> days(SubjectKind kind, DayRange range) {
    return manifest.parts(kind, range).stream().map(FactPart::day).distinct().toList();
  }

  /** The measures some source has carried on a day of the range. */
  public Set<String> measures(SubjectKind kind, DayRange range) {
    Set<String> measures = new HashSet<>();
    manifest.parts(kind, range).forEach(part -> measures.addAll(part.measures()));
    return measures;
  }

  /** The days of the range that this source has reported, ascending. */
  public List<LocalDate> days(SubjectKind kind, String source, DayRange range) {
    return manifest.parts(kind, range).stream()
        .filter(part -> part.source().equals(source))
        .map(FactPart::day)
        .toList();
  }

  private String view(
      SubjectKind kind, DayRange range, List<String> columns, List<FactPart> parts) {
    if (parts.isEmpty()) {
      return FactSql.of("open_empty", Map.of("columns", nulls(columns)));
    }
    Set<String> carried = new HashSet<>();
    Set<String> sources = new HashSet<>();
    parts.forEach(
        part -> {
          carried.addAll(part.measures());
          sources.add(part.source());
        });
    // One source writes a subject's day once; only several sources need a grouping.
    boolean several = sources.size() > 1;
    String list =
        columns.stream()
            .map(code -> selected(code, carried.contains(code), several))
            .collect(Collectors.joining());
    Set<Path> paths =
        parts.stream()
            .map(part -> files.path(kind, part.file()))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return FactSql.of(
        several ? "open_several_sources" : "open",
        Map.of(
            "columns", list,
            "files", FactSql.texts(paths.stream().map(Path::toString).toList()),
            "start", FactSql.day(range.start()),
            "end", FactSql.day(range.end())));
  }

  private static String selected(String code, boolean carried, boolean several) {
    String column = FactSql.column(code);
    if (!carried) {
      return ",\n  null::double as " + column;
    }
    // Two sources never report the same measure of a subject's day, so max picks the only value.
    return ",\n  " + (several ? "max(" + column + ") as " + column : column);
  }

  private static String nulls(List<String> columns) {
    return columns.stream()
        .map(code -> ",\n  null::double as " + FactSql.column(code))
        .collect(Collectors.joining());
  }

  /** Puts part ids and their sources into a temporary table of the session. */
  static void list(DuckDBConnection connection, String table, Collection<FactPart> parts)
      throws SQLException {
    DuckDb.execute(
        connection,
        "create or replace temp table " + table + " (id bigint, source varchar, day date)");
    try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
      for (FactPart part : parts) {
        appender.beginRow().append(part.id()).append(part.source()).append(part.day()).endRow();
      }
    }
  }

  private static void closeQuietly(DuckDBConnection connection) {
    try (Statement ignored = connection.createStatement();
        connection) {
      // closing is all
    } catch (SQLException ignored) {
      // the reason for closing is thrown already
    }
  }
}
