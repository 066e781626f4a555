package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The days behind a number: one subject's facts, day by day. */
@Service
public class FactDays {
  private final FactStore store;

  FactDays(FactStore store) {
    this.store = store;
  }

  /** One row for every day of the range, ascending; NaN where nothing is reported. */
  public List<FactDay> of(SubjectKind kind, long subject, List<String> measures, DayRange range) {
    Map<LocalDate, double[]> found = new HashMap<>();
    try (FactRelation facts = store.open(kind, range, measures)) {
      String sql =
          FactSql.of(
              "days_of_subject",
              Map.of(
                  "columns",
                  measures.stream()
                      .map(code -> ", " + FactSql.column(code))
                      .collect(Collectors.joining())));
      try (PreparedStatement statement = facts.connection().prepareStatement(sql)) {
        statement.setLong(1, subject);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            found.put(rows.getObject(1, LocalDate.class), values(rows, measures.size()));
          }
        }
      } catch (SQLException e) {
        throw new FactStoreException("days of a subject", e);
      }
    }
    List<FactDay> days = new ArrayList<>(range.days());
    range.stream()
        .forEach(
            day ->
                days.add(new FactDay(day, found.computeIfAbsent(day, d -> none(measures.size())))));
    return days;
  }

  private static double[] values(ResultSet rows, int count) throws SQLException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      double value = rows.getDouble(i + 2);
      values[i] = rows.wasNull() ? Double.NaN : value;
    }
    return values;
  }

  private static double[] none(int count) {
    double[] values = new double[count];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
