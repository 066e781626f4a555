package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Facts on their way into the store: staged in DuckDB (they spill to disk, so their number is not
 * bounded by memory), invisible until {@link #publish}. Rows are added by one thread. Closing
 * without publishing leaves no trace.
 */
public final class FactDraft implements AutoCloseable {
  /** Where the rows go. */
  record Target(SubjectKind kind, String source, WriteMode mode, Map<String, Measure> registered) {}

  private final Target target;
  private final List<String> measures;
  private final boolean cells;
  private final FactPublisher publisher;
  private final DuckDBConnection connection;
  private final SortedMap<LocalDate, SortedSet<String>> touched = new TreeMap<>();
  private final SortedSet<LocalDate> asked = new TreeSet<>();
  private @Nullable DuckDBAppender appender;
  private boolean pivoted;
  private long rows;
  private int lastDay = Integer.MIN_VALUE;
  private long lastSubject = Long.MIN_VALUE;
  private boolean sortedByDay = true;
  private boolean sortedBySubject = true;

  FactDraft(
      Target target, List<String> measures, boolean cells, DuckDb duckDb, FactPublisher publisher) {
    this.target = target;
    this.measures = new ArrayList<>(measures);
    this.cells = cells;
    this.publisher = publisher;
    this.connection = duckDb.connect();
    DuckDb.execute(
        connection,
        cells
            ? FactSql.of("stage_cells", Map.of())
            : FactSql.of("stage_rows", Map.of("columns", columns(measures, " double"))));
  }

  /**
   * Adds a subject's day.
   *
   * @param values in the order of the carried measures, in each measure's unit; NaN = empty cell
   */
  public void row(long subject, LocalDate day, double[] values) {
    row(rows + 1, subject, (int) day.toEpochDay(), values);
  }

  /** Adds a subject's day that stands in a line of a file. */
  public void row(long line, long subject, int epochDay, double[] values) {
    row(line, subject, epochDay, values, 0);
  }

  /** Adds a subject's day whose values begin at {@code from}. */
  public void row(long line, long subject, int epochDay, double[] values, int from) {
    try {
      DuckDBAppender rowOf = appender();
      rowOf.beginRow().append(line).append(subject).appendEpochDays(epochDay);
      for (int i = 0; i < measures.size(); i++) {
        put(rowOf, values[from + i]);
      }
      rowOf.endRow();
    } catch (SQLException e) {
      throw new FactStoreException("stage", e);
    }
    rows++;
    followOrder(subject, epochDay);
  }

  /** Adds one value; NaN = empty cell. */
  public void cell(long line, long subject, int epochDay, int measure, double value) {
    try {
      DuckDBAppender cellOf = appender();
      cellOf.beginRow().append(line).append(subject).appendEpochDays(epochDay).append(measure);
      put(cellOf, value);
      cellOf.endRow();
    } catch (SQLException e) {
      throw new FactStoreException("stage", e);
    }
    rows++;
  }

  /** The number of a measure for {@link #cell}. */
  public int measure(String code) {
    int index = measures.indexOf(code);
    if (index < 0) {
      if (!target.registered.containsKey(code)) {
        throw DomainException.invalid("facts.error.measureUnknown", code);
      }
      measures.add(code);
      index = measures.size() - 1;
    }
    return index;
  }

  /**
   * Counts a day as reported even if it gets no row: in {@link WriteMode#REPLACE} an older part of
   * the day goes away.
   */
  public void touch(LocalDate day) {
    asked.add(day);
    pivoted = false;
  }

  /** Rows (or cells) added so far. */
  public long rows() {
    return rows;
  }

  /**
   * Looks for rows that repeat an earlier one, and for values that another source reports already.
   *
   * @param limit how many to list; all are counted
   */
  public FactClashes clashes(int limit) {
    seal();
    DuckDb.execute(connection, FactSql.of("clash_table", Map.of()));
    if (cells) {
      DuckDb.execute(
          connection,
          FactSql.of("clash_repeated_cells", Map.of("codes", "[" + FactSql.texts(measures) + "]")));
    } else if (!(sortedByDay || sortedBySubject)) {
      DuckDb.execute(connection, FactSql.of("clash_repeated_rows", Map.of()));
    }
    publisher.findConflicts(this);
    return readClashes(limit);
  }

  /** Takes the clashing rows out, after {@link #clashes}. */
  public void dropClashing() {
    DuckDb.execute(
        connection, FactSql.of("clash_drop", Map.of("table", cells ? "cells" : "staging")));
    pivoted = false;
    seal();
  }

  /** Older rows that would lose a value if this replaced them; 0 for a merge. */
  public long vanishing() {
    seal();
    return publisher.vanishing(this);
  }

  /** What publishing would touch, without looking at what is stored. */
  public FactsWritten summary() {
    seal();
    long[] size = size();
    return new FactsWritten(size[0], size[1], List.copyOf(touched.keySet()), List.of(), 0);
  }

  /**
   * Merges with what is there, writes the files and switches the manifest in one transaction,
   * inside which {@link FactsChanged} is fired.
   *
   * @throws DomainException conflict, if a row repeats another or another source reports the same;
   *     busy, if others kept changing the same days meanwhile
   */
  public FactsWritten publish() {
    seal();
    return publisher.publish(this);
  }

  @Override
  public void close() {
    try (connection) {
      if (appender != null) {
        appender.close();
      }
    } catch (SQLException e) {
      throw new FactStoreException("close", e);
    }
  }

  Target target() {
    return target;
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** Days with the measures the draft carries on each. */
  SortedMap<LocalDate, SortedSet<String>> days() {
    return touched;
  }

  /** The number of each measure in table {@code cells}; empty for rows. */
  List<String> cellMeasures() {
    return cells ? Collections.unmodifiableList(measures) : List.of();
  }

  /** The measures of table {@code staging}. */
  List<String> stagedMeasures() {
    return Collections.unmodifiableList(measures);
  }

  boolean inFileOrder() {
    return cells || sortedByDay;
  }

  /** Distinct subjects and rows of table {@code staging}. */
  long[] size() {
    return numbers("staged_size", Map.of(), 2);
  }

  long[] numbers(String sql, Map<String, String> values, int count) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(FactSql.of(sql, values))) {
      result.next();
      long[] numbers = new long[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = result.getLong(i + 1);
      }
      return numbers;
    } catch (SQLException e) {
      throw new FactStoreException(sql, e);
    }
  }

  static String columns(List<String> measures, String suffix) {
    return measures.stream()
        .map(code -> ",\n  " + FactSql.column(code) + suffix)
        .collect(Collectors.joining());
  }

  private DuckDBAppender appender() throws SQLException {
    DuckDBAppender open = appender;
    if (open == null) {
      open = connection.createAppender("temp", "main", cells ? "cells" : "staging");
      appender = open;
    }
    return open;
  }

  private static void put(DuckDBAppender appender, double value) throws SQLException {
    if (Double.isNaN(value)) {
      appender.appendNull();
    } else {
      appender.append(value + 0.0); // makes -0.0 an ordinary zero
    }
  }

  private void followOrder(long subject, int day) {
    sortedByDay &= day > lastDay || (day == lastDay && subject > lastSubject);
    sortedBySubject &= subject > lastSubject || (subject == lastSubject && day > lastDay);
    lastDay = day;
    lastSubject = subject;
  }

  private void seal() {
    try {
      if (appender != null) {
        appender.close();
        appender = null;
      }
      if (pivoted) {
        return;
      }
      pivoted = true;
      if (cells) {
        DuckDb.execute(connection, FactSql.of("stage_pivot", Map.of("columns", pivot())));
      }
      readDays();
    } catch (SQLException e) {
      throw new FactStoreException("stage", e);
    }
  }

  private String pivot() {
    return IntStream.range(0, measures.size())
        .mapToObj(
            i ->
                ",\n  max(value) filter (where measure = %d) as %s"
                    .formatted(i, FactSql.column(measures.get(i))))
        .collect(Collectors.joining());
  }

  private void readDays() throws SQLException {
    touched.clear();
    asked.forEach(day -> touched.put(day, new TreeSet<>()));
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                FactSql.of(cells ? "staged_days_of_cells" : "staged_days", Map.of()))) {
      while (result.next()) {
        SortedSet<String> carried =
            touched.computeIfAbsent(result.getObject(1, LocalDate.class), day -> new TreeSet<>());
        if (cells) {
          carried.add(measures.get(result.getInt(2)));
        } else {
          carried.addAll(measures);
        }
      }
    }
  }

  private FactClashes readClashes(int limit) {
    long count = numbers("clash_count", Map.of(), 1)[0];
    List<FactClash> first = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                FactSql.of("clash_first", Map.of("limit", Integer.toString(limit))))) {
      while (row.next()) {
        first.add(
            new FactClash(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                FactClash.Reason.valueOf(row.getString(5)),
                row.getString(6)));
      }
    } catch (SQLException e) {
      throw new FactStoreException("clashes", e);
    }
    return new FactClashes(count, first);
  }
}
