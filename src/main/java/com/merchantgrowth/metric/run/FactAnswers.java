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
   * One column per request, one number per subject.
   *
   * @param active at least one fact in the last 30 days
   * @param values NaN = no answer
   * @param samples reported days, or the denominator of a ratio; 0 = nothing reported
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  public record Answers(boolean[] active, double[][] values, double[][] samples) {}

  /** Of shops, see {@link #of(SubjectKind, LocalDate, List, List, long[])}. */
  public Answers of(
      LocalDate day, List<AggregateRequest> requests, List<PersonalWindows> windows, long[] shops) {
    return of(SubjectKind.SHOP, day, requests, windows, shops);
  }

  /**
   * @param day facts of later days are not looked at
   * @param windows of the requests over each subject's own days
   * @param subjects ids, ascending
   */
  public Answers of(
      SubjectKind kind,
      LocalDate day,
      List<AggregateRequest> requests,
      List<PersonalWindows> windows,
      long[] subjects) {
    ScanPlan plan = new ScanPlan(requests, windows, day);
    int sessions =
        subjects.length < MANY ? 1 : Math.min(4, Runtime.getRuntime().availableProcessors());
    List<FactRelation> opened = facts.open(kind, plan.range(), plan.measures(), sessions);
    try {
      FactScan.Columns columns = FactScan.run(plan, opened, subjects, _ -> {});
      return new Answers(columns.active(), columns.values(), columns.samples());
    } finally {
      opened.forEach(FactRelation::close);
    }
  }
}
