package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionColumns;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.merchant.ShopRecords;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.Findings;
import com.merchantgrowth.onboarding.checklist.FirstDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a daily run has found out about every shop, item by item, as columns. */
final class RunFindings {
  private final Map<String, Column> columns = new HashMap<>();
  private Map<Long, Map<String, Confirmation>> confirmations;
  private final Set<Long> coached;

  /**
   * @param first days as {@link LocalDate#toEpochDay}; null = the facts do not tell
   * @param flagged the day a flag is on record since, by shop; null = no flag
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  private record Column(
      Truth[] truth,
      double @Nullable [] values,
      double @Nullable [] first,
      @Nullable Map<Long, LocalDate> flagged) {}

  /** What people have to do with it: what was confirmed, and which shops somebody looks after. */
  record People(Map<Long, Map<String, Confirmation>> confirmations, Set<Long> coached) {}

  /**
   * @param flagged by flag the day it is on record since, by shop
   * @param numbers answers every number of the conditions, one a row
   */
  RunFindings(
      ChecklistDefinition definition,
      ConditionColumns answers,
      Map<String, Map<Long, LocalDate>> flagged,
      DailyRunContext run,
      Function<Term, double[]> numbers,
      People people) {
    this.confirmations = people.confirmations;
    this.coached = people.coached;
    for (CheckItem item : definition.items()) {
      if (item.evidence() instanceof Evidence.Data data) {
        List<Term> terms = data.condition().terms();
        columns.put(
            item.code(),
            new Column(
                answers.of(data.condition()),
                terms.isEmpty() ? null : numbers.apply(terms.getFirst()),
                FirstDay.of(data.condition())
                    .map(request -> run.aggregate(request.name()))
                    .orElse(null),
                data.condition() instanceof Condition.Flagged one
                    ? flagged.getOrDefault(one.flag(), Map.of())
                    : null));
      }
    }
  }

  /**
   * Since when flags are on record; one statement.
   *
   * @param about nobody else is kept
   */
  static Map<String, Map<Long, LocalDate>> since(
      ChecklistDefinition definition, LocalDate day, ShopRecords records, Set<Long> about) {
    List<String> asked =
        definition.conditions().stream()
            .filter(Condition.Flagged.class::isInstance)
            .map(one -> ((Condition.Flagged) one).flag())
            .distinct()
            .toList();
    Map<String, Map<Long, LocalDate>> since = new HashMap<>();
    for (ShopRecords.FlagSpan span : records.holding(asked, day)) {
      if (about.contains(span.shopId())) {
        since
            .computeIfAbsent(span.flag(), _ -> new HashMap<>())
            .merge(span.shopId(), span.since(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return since;
  }

  /** Confirmations may have come since the run looked. */
  void confirmations(Map<Long, Map<String, Confirmation>> fresh) {
    confirmations = fresh;
  }

  /** Of the shop in this row. */
  Findings of(int row, long shop) {
    Map<String, Confirmation> own = confirmations.getOrDefault(shop, Map.of());
    boolean looked = coached.contains(shop);
    return new Findings() {
      @Override
      public Truth truth(CheckItem item) {
        Column column = columns.get(item.code());
        return column == null ? Truth.UNKNOWN : column.truth[row];
      }

      @Override
      public double value(CheckItem item) {
        return number(item, column -> column.values == null ? Double.NaN : column.values[row]);
      }

      @Override
      public @Nullable LocalDate since(CheckItem item) {
        Column column = columns.get(item.code());
        if (column == null) {
          return null;
        }
        if (column.flagged != null) {
          return column.flagged.get(shop);
        }
        double day = column.first == null ? Double.NaN : column.first[row];
        return whole(day, number -> LocalDate.ofEpochDay((long) number));
      }

      @Override
      public @Nullable Confirmation confirmation(CheckItem item) {
        return own.get(item.code());
      }

      @Override
      public boolean coached() {
        return looked;
      }
    };
  }

  private double number(CheckItem item, java.util.function.ToDoubleFunction<Column> read) {
    Column column = columns.get(item.code());
    return column == null ? Double.NaN : read.applyAsDouble(column);
  }

  private static <T> @Nullable T whole(double number, DoubleFunction<T> read) {
    return Double.isNaN(number) ? null : read.apply(number);
  }
}
