package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.metric.run.DailyRunContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the conditions of a room's step in the daily run: all shops, from the run's own columns.
 */
@Component
public class RunConditions {
  private final Flags flags;

  RunConditions(Flags flags) {
    this.flags = flags;
  }

  /**
   * @param conditions everything that will be asked; formulas among them were contributed by a
   *     {@link ConditionSource} for this run, except those over the asker's own window
   */
  public ConditionColumns open(DailyRunContext run, Collection<Condition> conditions) {
    return open(run, conditions, term -> values(run, term));
  }

  /**
   * The same, but with other numbers than the run's: what would be if.
   *
   * @param numbers answers every number of the conditions, one a row
   */
  public ConditionColumns open(
      DailyRunContext run, Collection<Condition> conditions, Function<Term, double[]> numbers) {
    Set<String> used = new HashSet<>();
    conditions.forEach(condition -> used.addAll(condition.flags()));
    return new ConditionColumns(
        new Columns(
            run.day(), run.shops(), numbers, flags.columns(used, run.day(), run.subjects())));
  }

  /**
   * The numbers conditions of this run compare, one a row; NaN = not enough data. Do not modify.
   *
   * @param term as for {@link #open(DailyRunContext, Collection)}
   */
  public double[] values(DailyRunContext run, Term term) {
    return switch (term) {
      case Term.Metric metric ->
          IntStream.range(0, run.metrics().size())
              .filter(m -> run.metrics().get(m).code().equals(metric.code()))
              .mapToObj(run::values)
              .findFirst()
              .orElseGet(() -> unknown(run.subjects().length));
      case Term.Formula formula -> run.aggregate(ConditionRequests.name(formula));
    };
  }

  static double[] unknown(int rows) {
    double[] column = new double[rows];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  /** Columns of shops as of a day. */
  record Columns(
      LocalDate day,
      ShopColumns shops,
      Function<Term, double[]> numbers,
      Map<String, boolean[]> holding)
      implements ConditionColumns.Source {
    @Override
    public int rows() {
      return shops.size();
    }

    @Override
    public double[] values(Term term) {
      return numbers.apply(term);
    }

    @Override
    public String[] attribute(ShopAttribute attribute) {
      return switch (attribute) {
        case TIER -> shops.tiers();
        case TYPE -> shops.types();
        case CATEGORY -> shops.categories();
        case BELT -> shops.belts();
        case STAGE -> shops.stages();
      };
    }

    @Override
    public @Nullable LocalDate[] openedOn() {
      return shops.openedOn();
    }

    @Override
    public boolean[] flagged(String flag) {
      return Objects.requireNonNull(holding.get(flag), flag);
    }
  }
}
