package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.FactSql;
import com.merchantgrowth.shared.DayRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a {@link ScanPlan}: the requests whose windows lie close together, the primitive
 * aggregates they need (each once, however many requests need it), and how a request's number
 * follows from them.
 */
final class ScanPart {
  /** No days of each subject's own. */
  static final int NOT_PERSONAL = -1;

  private final DayRange range;
  private final int personal;
  private final List<Asked> asked;
  private final Set<String> measures = new LinkedHashSet<>();
  private final Map<String, Integer> primitives = new LinkedHashMap<>();
  private final List<Formula> formulas;

  /**
   * A request of the plan.
   *
   * @param index its place in the plan
   * @param days those of its window, cut where the plan's day ends
   */
  record Asked(int index, AggregateRequest request, DayRange days) {}

  /** Primitive columns of one request; -1 = none. */
  private record Formula(int value, int divisor, int sample, double factor) {}

  /**
   * @param range covers the days of all requests
   * @param personal the number of the {@link PersonalWindowTable} that narrows the days of each
   *     subject, for all requests alike; or {@link #NOT_PERSONAL}
   */
  ScanPart(DayRange range, int personal, List<Asked> asked) {
    this.range = range;
    this.personal = personal;
    this.asked = List.copyOf(asked);
    asked.forEach(one -> measures.addAll(one.request.measures()));
    formulas = asked.stream().map(one -> formula(one.request, one.days)).toList();
  }

  List<Asked> asked() {
    return asked;
  }

  /** The primitive columns of the statement, after subject and last day. */
  int width() {
    return primitives.size();
  }

  private Formula formula(AggregateRequest request, DayRange days) {
    Aggregate aggregate = request.aggregate();
    MeasureSum numerator = request.numerator();
    double factor = request.scale().value();
    return switch (aggregate.kind()) {
      case SUM ->
          new Formula(
              primitive("sum", numerator, null, days), -1, reported(numerator, days), factor);
      case MAX_DAY ->
          new Formula(
              primitive("max", numerator, null, days), -1, reported(numerator, days), factor);
      case LATEST ->
          new Formula(latest(numerator, null, days), -1, reported(numerator, days), factor);
      case ACTIVE_DAYS ->
          new Formula(
              column("count(case when " + reached(aggregate, numerator, days) + " then 1 end)"),
              -1,
              reported(numerator, days),
              factor);
      case AVERAGE_PER_DAY ->
          new Formula(
              primitive("sum", numerator, null, days),
              -1,
              reported(numerator, days),
              factor / evenly(request, days));
      case FIRST_DAY -> dated("min", aggregate, numerator, days);
      case LAST_DAY -> dated("max", aggregate, numerator, days);
      case WRITTEN -> throw new IllegalArgumentException(request.name() + " reads no facts");
      case RATIO -> {
        MeasureSum denominator = Objects.requireNonNull(request.denominator());
        int below = primitive("sum", denominator, numerator, days);
        yield new Formula(primitive("sum", numerator, denominator, days), below, below, factor);
      }
      case LATEST_RATIO -> {
        MeasureSum denominator = Objects.requireNonNull(request.denominator());
        int below = latest(denominator, numerator, days);
        yield new Formula(latest(numerator, denominator, days), below, below, factor);
      }
    };
  }

  private Formula dated(String function, Aggregate aggregate, MeasureSum sum, DayRange days) {
    return new Formula(
        column(
            function
                + "(case when "
                + reached(aggregate, sum, days)
                + " then date_diff('day', date '1970-01-01', day) end)"),
        -1,
        reported(sum, days),
        1);
  }

  private static int evenly(AggregateRequest request, DayRange days) {
    if (request.window() instanceof MetricWindow.Personal) {
      throw new IllegalArgumentException("an average needs the same days for everybody");
    }
    return days.days();
  }

  private String reached(Aggregate aggregate, MeasureSum sum, DayRange days) {
    return known(sum, null, days) + " >= " + aggregate.threshold();
  }

  private int reported(MeasureSum sum, DayRange days) {
    return primitive("count", sum, null, days);
  }

  private int primitive(String function, MeasureSum sum, @Nullable MeasureSum with, DayRange days) {
    return column(function + "(" + known(sum, with, days) + ")");
  }

  private int latest(MeasureSum sum, @Nullable MeasureSum with, DayRange days) {
    return column("arg_max(" + known(sum, with, days) + ", day)");
  }

  private int column(String sql) {
    return primitives.computeIfAbsent(sql, _ -> primitives.size());
  }

  /** The expression, NULL unless all its measures and {@code with}'s are reported, in the days. */
  private String known(MeasureSum sum, @Nullable MeasureSum with, DayRange days) {
    List<String> conditions = new ArrayList<>();
    if (with != null) {
      with.measures().stream()
          .filter(measure -> !sum.measures().contains(measure))
          .forEach(measure -> conditions.add(FactSql.column(measure) + " is not null"));
    }
    if (range.start().isBefore(days.start())) {
      conditions.add("day >= " + FactSql.day(days.start()));
    }
    if (range.end().isAfter(days.end())) {
      conditions.add("day < " + FactSql.day(days.end()));
    }
    String text = expression(sum);
    return conditions.isEmpty()
        ? text
        : "case when " + String.join(" and ", conditions) + " then " + text + " end";
  }

  private static String expression(MeasureSum sum) {
    StringBuilder text = new StringBuilder();
    for (MeasureSum.Term term : sum.terms()) {
      if (term.sign() < 0) {
        text.append(text.isEmpty() ? "-" : " - ");
      } else if (!text.isEmpty()) {
        text.append(" + ");
      }
      text.append(FactSql.column(term.measure()));
    }
    return sum.terms().size() == 1 ? text.toString() : "(" + text + ")";
  }

  /** The statement for the subjects {@code first … last} of the relation {@code facts}. */
  String sql(long first, long last) {
    boolean own = personal != NOT_PERSONAL;
    String columns =
        measures.stream()
            .map(measure -> ", " + FactSql.column(measure))
            .collect(Collectors.joining());
    String aggregates =
        primitives.entrySet().stream()
            .map(column -> ",\n  " + column.getKey() + " as p" + column.getValue())
            .collect(Collectors.joining());
    return FactSql.of(
        "aggregate",
        Map.of(
            "aggregates",
            aggregates,
            "columns",
            columns,
            "ownDays",
            own ? PersonalWindowTable.join(personal) : "",
            "withinOwnDays",
            own ? PersonalWindowTable.CONDITION : "",
            "start",
            FactSql.day(range.start()),
            "end",
            FactSql.day(range.end()),
            "first",
            Long.toString(first),
            "last",
            Long.toString(last)));
  }

  /**
   * The number of the request at this place in {@link #asked} from the primitive columns of a row;
   * the minimum sample is the caller's to apply.
   *
   * @return NaN when no day is reported, or when the denominator is 0
   */
  double value(int place, double[] primitive) {
    Formula formula = formulas.get(place);
    if (!(sample(place, primitive) != 0)) {
      return Double.NaN;
    }
    double value = primitive[formula.value];
    double result =
        formula.divisor < 0
            ? value * formula.factor
            : value / primitive[formula.divisor] * formula.factor;
    return Double.isFinite(result) ? result + 0.0 : Double.NaN;
  }

  /**
   * The sample behind it: reported days, or the ratio's denominator; 0 when nothing is reported.
   */
  double sample(int place, double[] primitive) {
    double sample = primitive[formulas.get(place).sample];
    return Double.isNaN(sample) ? 0 : sample;
  }
}
