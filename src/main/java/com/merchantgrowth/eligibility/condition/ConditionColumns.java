package com.merchantgrowth.eligibility.condition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Conditions for many shops at once: each leaf is computed as one column and kept, so that
 * audiences that ask the same share the work. The meaning is {@link Evaluator}'s. Not thread-safe.
 */
public final class ConditionColumns {
  private final Source source;
  private final Map<Condition, Truth[]> known = new HashMap<>();

  /** What is known about the shops, as columns of the same length. */
  public interface Source {
    int rows();

    LocalDate day();

    /** Of a metric or a formula with a window of its own; NaN = not enough data. */
    double[] values(Term term);

    /** Codes; empty = not known. */
    String[] attribute(ShopAttribute attribute);

    @Nullable LocalDate[] openedOn();

    boolean[] flagged(String flag);
  }

  public ConditionColumns(Source source) {
    this.source = source;
  }

  /** One answer a row. Do not modify the array. */
  public Truth[] of(Condition condition) {
    return column(condition, null);
  }

  /**
   * One answer a row for a condition that may look at the asker's own window.
   *
   * @param own the column of a formula over that window; NaN = nothing reported in it
   */
  public Truth[] of(Condition condition, Function<Term.Formula, double[]> own) {
    return column(condition, own);
  }

  private Truth[] column(Condition condition, @Nullable Function<Term.Formula, double[]> own) {
    boolean shared = own == null || condition.terms().stream().noneMatch(ConditionColumns::own);
    Truth[] kept = shared ? known.get(condition) : null;
    if (kept != null) {
      return kept;
    }
    Truth[] found =
        switch (condition) {
          case Condition.MetricIs metric -> metric(metric, own);
          case Condition.AttributeIn in -> {
            String[] actual = source.attribute(in.attribute());
            yield rows(row -> Evaluator.in(in, actual[row]));
          }
          case Condition.OpenedWithin opened -> {
            LocalDate[] on = source.openedOn();
            LocalDate day = source.day();
            yield rows(row -> Evaluator.within(opened, Evaluator.age(on[row], day)));
          }
          case Condition.Flagged flagged -> {
            boolean[] holds = source.flagged(flagged.flag());
            yield rows(row -> Truth.of(holds[row]));
          }
          case Condition.All all -> {
            Truth[] truth = rows(_ -> Truth.PASS);
            for (Condition part : all.of()) {
              Truth[] other = column(part, own);
              Arrays.setAll(truth, row -> truth[row].and(other[row]));
            }
            yield truth;
          }
          case Condition.Any any -> {
            Truth[] truth = rows(_ -> Truth.FAIL);
            for (Condition part : any.of()) {
              Truth[] other = column(part, own);
              Arrays.setAll(truth, row -> truth[row].or(other[row]));
            }
            yield truth;
          }
          case Condition.Not not -> {
            Truth[] other = column(not.of(), own);
            yield rows(row -> other[row].not());
          }
        };
    if (shared) {
      known.put(condition, found);
    }
    return found;
  }

  private Truth[] metric(
      Condition.MetricIs metric, @Nullable Function<Term.Formula, double[]> own) {
    Term term = metric.term();
    double[] values =
        own(term) && own != null ? own.apply((Term.Formula) term) : source.values(term);
    return rows(row -> Evaluator.compare(metric, Evaluator.orZero(term, values[row])));
  }

  private static boolean own(Term term) {
    return term instanceof Term.Formula formula && formula.ownWindow();
  }

  private Truth[] rows(IntFunction<Truth> answer) {
    Truth[] column = new Truth[source.rows()];
    Arrays.setAll(column, answer);
    return column;
  }
}
