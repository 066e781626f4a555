package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of what each tool gave on each line of an order, for what is told about tools later. */
@Repository
class LineBenefits {
  private final JdbcTemplate jdbc;

  LineBenefits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One batch. */
  void insert(long order, Quote quote, List<QuotedLine> lines) {
    Map<Integer, QuotedLine> byNumber =
        lines.stream().collect(Collectors.toMap(line -> line.line().number(), line -> line));
    Map<Row, Long> saved = new LinkedHashMap<>();
    for (Decision decision : quote.applied()) {
      for (Decision.LineSaving saving : decision.lines()) {
        if (byNumber.containsKey(saving.line()) && saving.saved() > 0) {
          saved.merge(
              new Row(saving.line(), decision.rule(), decision.claim()), saving.saved(), Long::sum);
        }
      }
    }
    if (!saved.isEmpty()) {
      List<Object[]> rows = new ArrayList<>();
      saved.forEach(
          (row, fen) ->
              rows.add(
                  values(
                      order, row, fen, Objects.requireNonNull(byNumber.get(row.line())).units())));
      jdbc.batchUpdate(
          "insert into marketing_line_benefit (order_id, line_number, tool_id, claim_id, units,"
              + " net, saved) values (?, ?, ?, ?, ?, ?, ?)",
          rows);
    }
  }

  private record Row(int line, long tool, long claim) {}

  /** A tool that sets unit prices was on the units it priced, any other on the whole line. */
  private static Object[] values(long order, Row row, long saved, List<Units> units) {
    List<Units> priced = units.stream().filter(unit -> unit.rule() == row.tool()).toList();
    List<Units> on = priced.isEmpty() ? units : priced;
    return new Object[] {
      order,
      row.line(),
      row.tool(),
      row.claim(),
      on.stream().mapToInt(Units::count).sum(),
      on.stream().mapToLong(unit -> unit.net() * unit.count()).sum(),
      saved
    };
  }
}
