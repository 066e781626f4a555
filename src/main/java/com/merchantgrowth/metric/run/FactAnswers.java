package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.fact.FactRelation;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Answers requests from the live facts outside a run, with the run's own statement: previews,
 * back-tests, one shop's question. Nothing is stored. It asks nobody who they are: the caller
 * decides who may know.
 */
@Service
public class FactAnswers {
  /** From here on it pays to scan with several sessions. */
  private static final int MANY = 5_000;

  private final FactStore facts;

  FactAnswers(FactStore facts) {
    this.facts = facts;
  }

  /**
   * One column per request, one number per shop.
   *
   * @param active at least one fact in the last 30 days
   * @param values NaN = no answer
   * @param samples reported days, or the denominator of a ratio; 0 = nothing reported
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  public record Answers(boolean[] active, double[][] values, double[][] samples) {}

  /**
   * @param day facts of later days are not looked at
   * @param windows of the requests over each shop's own days
   * @param shops ids, ascending
   */
  public Answers of(
      LocalDate day, List<AggregateRequest> requests, List<PersonalWindows> windows, long[] shops) {
    ScanPlan plan = new ScanPlan(requests, windows, day);
    int sessions =
        shops.length < MANY ? 1 : Math.min(4, Runtime.getRuntime().availableProcessors());
    List<FactRelation> opened =
        facts.open(SubjectKind.SHOP, plan.range(), plan.measures(), sessions);
    try {
      FactScan.Columns columns = FactScan.run(plan, opened, shops, _ -> {});
      return new Answers(columns.active(), columns.values(), columns.samples());
    } finally {
      opened.forEach(FactRelation::close);
    }
  }
}
