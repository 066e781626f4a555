package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which days there are facts of, for administrators. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class FactSpans {
  private final JdbcClient jdbc;

  FactSpans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param range from the first to the last day with facts; days between may be without
   * @param days on which at least one source has facts
   */
  public record Span(DayRange range, int days, int sources) {}

  /** Nothing while there are no facts of the kind. */
  @Transactional(readOnly = true)
  public Optional<Span> of(SubjectKind kind) {
    return jdbc.sql(
            "select min(fact_day), max(fact_day), count(distinct fact_day), count(distinct source)"
                + " from fact_part where kind = ? having count(*) > 0")
        .param(kind.code())
        .query(
            (row, number) ->
                new Span(
                    DayRange.closed(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                    row.getInt(3),
                    row.getInt(4)))
        .optional();
  }
}
