package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.DayRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one statement answers all requests of a day: which days and measures it reads, which
 * primitive aggregates it computes (each once, however many requests need it), and how a request's
 * number follows from them.
 *
 * <p>A window never looks past the day it is computed for: facts of later days change no result.
 */
final class ScanPlan {
  /** A shop is active with at least one fact in this many days. */
  static final int ACTIVE_DAYS = 30;

  private static final int LEAST_SEGMENT = 20;

  private static final String SQL = template();

  private final LocalDate day;
  private final List<AggregateRequest> requests;
  private final DayRange range;
  private final Map<String, DayRange> needed = new LinkedHashMap<>();
  private final Map<String, Integer> primitives = new LinkedHashMap<>();
  private final List<Formula> formulas = new ArrayList<>();
  private final List<PersonalWindows> personal;

  /** Primitive columns of one request; -1 = none. */
  private record Formula(int value, int divisor, int sample, double factor) {
    static final Formula NOTHING = new Formula(-1, -1, -1, 0);
  }

  ScanPlan(List<AggregateRequest> requests, LocalDate day) {
    this(requests, List.of(), day);
  }

  /**
   * @param personal the windows of all requests over a {@link MetricWindow.Personal}, by its name
   */
  ScanPlan(List<AggregateRequest> requests, List<PersonalWindows> personal, LocalDate day) {
    this.requests = List.copyOf(requests);
    this.personal = List.copyOf(personal);
    this.day = day;
    DayRange all = DayRange.lastDays(ACTIVE_DAYS, day);
    for (AggregateRequest request : requests) {
      DayRange window = window(request);
      if (window != null) {
        all = all.cover(window);
        request.measures().forEach(measure -> needed.merge(measure, window, DayRange::cover));
      }
    }
    range = all;
    coarsen();
    requests.forEach(request -> formulas.add(formula(request)));
  }

  /**
   * Lets measures that begin within a few days of one another begin together: a segment too many
   * costs more than the days it spares. Windows stay exact, see {@link #known}.
   */
  private void coarsen() {
    TreeSet<LocalDate> starts = new TreeSet<>();
    needed.values().forEach(window -> starts.add(window.start()));
    Map<LocalDate, LocalDate> earlier = new HashMap<>();
    LocalDate kept = range.start();
    for (LocalDate start : starts) {
      if (!start.isBefore(kept.plusDays(LEAST_SEGMENT))) {
        kept = start;
      }
      earlier.put(start, kept);
    }
    needed.replaceAll(
        (_, window) ->
            new DayRange(Objects.requireNonNull(earlier.get(window.start())), range.end()));
  }

  /** All days it reads. */
  DayRange range() {
    return range;
  }

  /** All measures it reads. */
  Set<String> measures() {
    return new LinkedHashSet<>(needed.keySet());
  }

  LocalDate day() {
    return day;
  }

  /** Whether what is opened for this plan is enough for the other. */
  boolean holds(ScanPlan other) {
    return !other.range.start().isBefore(range.start())
        && !other.range.end().isAfter(range.end())
        && needed.keySet().containsAll(other.needed.keySet());
  }

  int size() {
    return requests.size();
  }

  /** The primitive columns of the statement, after subject and last day. */
  int width() {
    return primitives.size();
  }

  /** What {@link FactScan} puts beside the facts before it asks. */
  List<PersonalWindows> personal() {
    return personal;
  }

  private @Nullable DayRange window(AggregateRequest request) {
    DayRange window = request.window().on(day);
    if (window.start().isAfter(day)) {
      return null;
    }
    LocalDate after = day.plusDays(1);
    return window.end().isAfter(after) ? new DayRange(window.start(), after) : window;
  }

  private Formula formula(AggregateRequest request) {
    DayRange window = window(request);
    if (window == null) {
      return Formula.NOTHING;
    }
    Aggregate aggregate = request.aggregate();
    MeasureSum numerator = request.numerator();
    double factor = request.scale().value();
    Days days = new Days(window, personalColumn(request.window()));
    return switch (aggregate.kind()) {
      case SUM ->
          new Formula(primitive("sum", numerator, null, days), -1, days(numerator, days), factor);
      case MAX_DAY ->
          new Formula(primitive("max", numerator, null, days), -1, days(numerator, days), factor);
      case LATEST -> new Formula(latest(numerator, null, days), -1, days(numerator, days), factor);
      case ACTIVE_DAYS ->
          new Formula(
              column(
                  "count(case when "
                      + known(numerator, null, days)
                      + " >= "
                      + aggregate.threshold()
                      + " then 1 end)"),
              -1,
              days(numerator, days),
              factor);
      case AVERAGE_PER_DAY ->
          new Formula(
              primitive("sum", numerator, null, days),
              -1,
              days(numerator, days),
              factor / evenly(request, window));
      case FIRST_DAY ->
          new Formula(
              column(
                  "min(case when "
                      + known(numerator, null, days)
                      + " >= "
                      + aggregate.threshold()
                      + " then date_diff('day', date '1970-01-01', day) end)"),
              -1,
              days(numerator, days),
              1);
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

  /**
   * The days a number looks at.
   *
   * @param personal the columns that narrow them for each subject; -1 = none
   */
  private record Days(DayRange all, int personal) {}

  private int personalColumn(MetricWindow window) {
    if (!(window instanceof MetricWindow.Personal own)) {
      return -1;
    }
    for (int i = 0; i < personal.size(); i++) {
      if (personal.get(i).name().equals(own.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException("no windows called " + own.name());
  }

  private static int evenly(AggregateRequest request, DayRange window) {
    if (request.window() instanceof MetricWindow.Personal) {
      throw new IllegalArgumentException("an average needs the same days for everybody");
    }
    return window.days();
  }

  private int days(MeasureSum sum, Days days) {
    return primitive("count", sum, null, days);
  }

  private int primitive(String function, MeasureSum sum, @Nullable MeasureSum with, Days days) {
    return column(function + "(" + known(sum, with, days) + ")");
  }

  private int latest(MeasureSum sum, @Nullable MeasureSum with, Days days) {
    return column("arg_max(" + known(sum, with, days) + ", day)");
  }

  private int column(String sql) {
    return primitives.computeIfAbsent(sql, _ -> primitives.size());
  }

  /**
   * The expression, NULL unless all its measures and {@code with}'s are reported, in the window.
   */
  private String known(MeasureSum sum, @Nullable MeasureSum with, Days days) {
    DayRange window = days.all;
    List<String> conditions = new ArrayList<>();
    if (days.personal >= 0) {
      conditions.add("day >= from" + days.personal);
      conditions.add("day <= to" + days.personal);
    }
    Set<String> measures = new LinkedHashSet<>(sum.measures());
    if (with != null) {
      with.measures().stream()
          .filter(measure -> !measures.contains(measure))
          .forEach(measure -> conditions.add(name(measure) + " is not null"));
      measures.addAll(with.measures());
    }
    DayRange read = measures.stream().map(needed::get).reduce(null, ScanPlan::overlap);
    if (read == null || read.start().isBefore(window.start())) {
      conditions.add("day >= " + literal(window.start()));
    }
    if (read == null || read.end().isAfter(window.end())) {
      conditions.add("day < " + literal(window.end()));
    }
    String text = expression(sum);
    return conditions.isEmpty()
        ? text
        : "case when " + String.join(" and ", conditions) + " then " + text + " end";
  }

  /** The days on which two columns can both be known. */
  private static @Nullable DayRange overlap(@Nullable DayRange one, @Nullable DayRange other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    LocalDate start = one.start().isAfter(other.start()) ? one.start() : other.start();
    LocalDate end = one.end().isBefore(other.end()) ? one.end() : other.end();
    return new DayRange(start, end);
  }

  private static String expression(MeasureSum sum) {
    StringBuilder text = new StringBuilder();
    for (MeasureSum.Term term : sum.terms()) {
      if (term.sign() < 0) {
        text.append(text.isEmpty() ? "-" : " - ");
      } else if (!text.isEmpty()) {
        text.append(" + ");
      }
      text.append(name(term.measure()));
    }
    return sum.terms().size() == 1 ? text.toString() : "(" + text + ")";
  }

  /** The statement for the subjects {@code first … last} of the relation {@code facts}. */
  String sql(long first, long last) {
    String aggregates =
        primitives.entrySet().stream()
            .map(column -> ",\n  " + column.getKey() + " as p" + column.getValue())
            .collect(Collectors.joining());
    return SQL.replace("${aggregates}", aggregates)
        .replace("${segments}", segments("subject between " + first + " and " + last));
  }

  private String segments(String slice) {
    TreeSet<LocalDate> cuts = new TreeSet<>(Set.of(range.start(), range.end()));
    needed.values().forEach(window -> cuts.addAll(List.of(window.start(), window.end())));
    List<String> segments = new ArrayList<>();
    LocalDate start = cuts.first();
    for (LocalDate end : cuts.tailSet(start, false)) {
      segments.add(segment(new DayRange(start, end), slice));
      start = end;
    }
    return segments.stream().collect(Collectors.joining("\n    union all"));
  }

  private String segment(DayRange days, String slice) {
    String columns =
        needed.entrySet().stream()
            .map(
                measure ->
                    ", "
                        + (measure.getValue().contains(days.start())
                            ? name(measure.getKey())
                            : "null::double as " + name(measure.getKey())))
            .collect(Collectors.joining());
    String own =
        IntStream.range(0, personal.size())
            .mapToObj(i -> ", from" + i + ", to" + i)
            .collect(Collectors.joining());
    return "\n    select subject, day"
        + columns
        + own
        + "\n    from facts"
        + (personal.isEmpty() ? "" : " left join personal_window using (subject)")
        + " where day >= "
        + literal(days.start())
        + " and day < "
        + literal(days.end())
        + " and "
        + slice;
  }

  /**
   * One request's number from the primitive columns of a row; the minimum sample is the caller's to
   * apply.
   *
   * @return NaN when no day is reported, or when the denominator is 0
   */
  double value(int request, double[] primitive) {
    Formula formula = formulas.get(request);
    if (formula.value < 0 || !(sample(request, primitive) != 0)) {
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
  double sample(int request, double[] primitive) {
    Formula formula = formulas.get(request);
    double sample = formula.sample < 0 ? 0 : primitive[formula.sample];
    return Double.isNaN(sample) ? 0 : sample;
  }

  private static String name(String measure) {
    if (!Measure.isCode(measure)) {
      throw new IllegalArgumentException(measure);
    }
    return '"' + measure + '"';
  }

  private static String literal(LocalDate day) {
    return "date '" + day + "'";
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(ScanPlan.class.getResourceAsStream("/facts/aggregate.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
