package com.merchantgrowth.metric.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactRelation;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.PortalTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one statement against a computation day by day in plain loops. */
@PortalTest
class FactScanTest {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 120;
  private static final long[] SUBJECTS = {900_001, 900_002, 900_003, 900_007, 900_010, 900_011};
  private static final List<String> MEASURES =
      List.of(
          "gmv",
          "buyers",
          "visitors",
          "fans_gained",
          "fans_lost",
          "products_on_sale",
          "products_with_sales_30d",
          "delivery_hours");
  private static boolean written;

  @Autowired FactWriter writer;
  @Autowired FactStore store;
  @Autowired FactDays factDays;

  @BeforeEach
  void facts() {
    if (written) {
      return;
    }
    written = true;
    Random random = new Random(42);
    try (FactDraft draft =
            writer.begin(SubjectKind.SHOP, "scan-a", MEASURES.subList(0, 4), WriteMode.MERGE);
        FactDraft other =
            writer.begin(SubjectKind.SHOP, "scan-b", MEASURES.subList(4, 8), WriteMode.MERGE)) {
      for (int d = 0; d < DAYS; d++) {
        for (int s = 0; s < SUBJECTS.length - 1; s++) {
          if (random.nextInt(4) > 0 && (s != 2 || d < 40)) {
            draft.row(SUBJECTS[s], FIRST.plusDays(d), values(random, 4, 0));
          }
          if (random.nextInt(5) > 0 && s != 3) {
            other.row(SUBJECTS[s], FIRST.plusDays(d), values(random, 4, 3));
          }
        }
      }
      draft.publish();
      other.publish();
    }
  }

  private static double[] values(Random random, int count, int gaps) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          gaps > 0 && random.nextInt(gaps) == 0
              ? Double.NaN
              : random.nextInt(3) == 0 ? 0 : random.nextInt(1000) / (i == 3 ? 8.0 : 1.0);
    }
    return values;
  }

  private static List<AggregateRequest> requests() {
    List<AggregateRequest> requests = new ArrayList<>();
    for (String window :
        List.of("1d", "7d", "30d", "90d", "month", "month-1", "2019-02-03..2019-02-20")) {
      for (String aggregate :
          List.of("SUM", "MAX_DAY", "ACTIVE_DAYS>=300", "LATEST", "AVERAGE_PER_DAY")) {
        for (String sum : List.of("gmv", "fans_gained-fans_lost", "products_on_sale", "-buyers")) {
          requests.add(request(aggregate, sum, null, window));
        }
      }
      for (String ratio : List.of("RATIO", "LATEST_RATIO")) {
        requests.add(request(ratio, "buyers", "visitors", window));
        requests.add(request(ratio, "products_with_sales_30d", "products_on_sale", window));
        requests.add(request(ratio, "delivery_hours", "buyers+products_on_sale", window));
        requests.add(request(ratio, "fans_lost-gmv", "fans_lost", window));
      }
    }
    return requests;
  }

  private static AggregateRequest request(
      String aggregate, String numerator, String denominator, String window) {
    return new AggregateRequest(
        aggregate + numerator + denominator + window,
        Aggregate.parse(aggregate),
        MeasureSum.parse(numerator),
        denominator == null ? null : MeasureSum.parse(denominator),
        Scale.of("1/60"),
        MetricWindow.parse(window));
  }

  @Test
  void it_agrees_with_plain_loops_on_every_aggregate_window_and_month_edge() {
    for (String day :
        List.of(
            "2019-01-01",
            "2019-01-31",
            "2019-02-01",
            "2019-02-03",
            "2019-02-28",
            "2019-03-01",
            "2019-03-31",
            "2019-04-30",
            "2019-06-15")) {
      compare(LocalDate.parse(day), requests());
    }
  }

  @Test
  void a_measure_in_windows_of_different_length_is_cut_to_each() {
    List<AggregateRequest> mixed =
        List.of(
            request("SUM", "gmv", null, "7d"),
            request("SUM", "gmv", null, "90d"),
            request("RATIO", "gmv", "buyers", "30d"),
            request("RATIO", "gmv", "visitors", "month-1"));
    compare(FIRST.plusDays(100), mixed);
  }

  @Test
  void the_same_facts_give_the_same_bits() {
    FactScan.Columns once = scan(FIRST.plusDays(99), requests());
    FactScan.Columns again = scan(FIRST.plusDays(99), requests());

    assertThat(Arrays.deepEquals(again.values(), once.values())).isTrue();
    assertThat(Arrays.deepEquals(again.samples(), once.samples())).isTrue();
    assertThat(again.active()).isEqualTo(once.active());
  }

  @Test
  void each_subject_can_have_days_of_its_own() {
    LocalDate day = FIRST.plusDays(90);
    long[] first = new long[SUBJECTS.length - 1];
    long[] last = first.clone();
    for (int s = 0; s < first.length; s++) {
      first[s] = FIRST.plusDays(10L * s).toEpochDay();
      last[s] = first[s] + 7 + 5L * s;
    }
    PersonalWindows own =
        new PersonalWindows("own", Arrays.copyOf(SUBJECTS, first.length), first, last);
    MetricWindow personal =
        new MetricWindow.Personal("own", DayRange.closed(FIRST, FIRST.plusDays(80)));
    List<String> aggregates =
        List.of("SUM", "MAX_DAY", "ACTIVE_DAYS>=300", "LATEST", "FIRST_DAY>=300", "LAST_DAY>=300");
    List<AggregateRequest> requests = new ArrayList<>();
    for (String aggregate : aggregates) {
      requests.add(
          new AggregateRequest(
              aggregate,
              Aggregate.parse(aggregate),
              MeasureSum.parse("gmv"),
              null,
              Scale.ONE,
              personal));
    }
    requests.add(request("SUM", "gmv", null, "30d"));

    FactScan.Columns columns = scan(new ScanPlan(requests, List.of(own), day));

    for (int s = 0; s < first.length; s++) {
      MetricWindow days =
          new MetricWindow.Between(LocalDate.ofEpochDay(first[s]), LocalDate.ofEpochDay(last[s]));
      List<FactDay> facts =
          factDays.of(SubjectKind.SHOP, SUBJECTS[s], MEASURES, DayRange.closed(FIRST, day));
      for (int r = 0; r < requests.size(); r++) {
        AggregateRequest asked = requests.get(r);
        AggregateRequest plain =
            asked.window() == personal
                ? new AggregateRequest(
                    asked.name(), asked.aggregate(), asked.numerator(), null, Scale.ONE, days)
                : asked;
        assertSame(columns.values()[r][s], oracle(plain, day, facts)[0], asked.name() + " of " + s);
      }
    }
    assertThat(columns.values()[0][SUBJECTS.length - 1]).as("without days of its own").isNaN();
  }

  private FactScan.Columns scan(LocalDate day, List<AggregateRequest> requests) {
    return scan(new ScanPlan(requests, day));
  }

  private FactScan.Columns scan(ScanPlan plan) {
    List<FactRelation> sessions = store.open(SubjectKind.SHOP, plan.range(), plan.measures(), 2);
    try {
      return FactScan.run(plan, sessions, SUBJECTS, done -> {});
    } finally {
      sessions.forEach(FactRelation::close);
    }
  }

  private void compare(LocalDate day, List<AggregateRequest> requests) {
    FactScan.Columns columns = scan(day, requests);
    for (int s = 0; s < SUBJECTS.length; s++) {
      List<FactDay> days =
          factDays.of(
              SubjectKind.SHOP, SUBJECTS[s], MEASURES, new DayRange(FIRST, day.plusDays(1)));
      for (int r = 0; r < requests.size(); r++) {
        double[] expected = oracle(requests.get(r), day, days);
        String what = requests.get(r).name() + " of " + SUBJECTS[s] + " on " + day;
        assertSame(columns.values()[r][s], expected[0], what);
        assertSame(columns.samples()[r][s], expected[1], what + " (sample)");
      }
    }
  }

  private static void assertSame(double actual, double expected, String what) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as(what).isNaN();
    } else {
      assertThat(actual).as(what).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
    }
  }

  /** Value and sample, computed from the days one by one. */
  private static double[] oracle(AggregateRequest request, LocalDate day, List<FactDay> days) {
    DayRange window = request.window().on(day);
    double sum = 0;
    double below = 0;
    double max = Double.NEGATIVE_INFINITY;
    double last = Double.NaN;
    double lastBelow = Double.NaN;
    int reported = 0;
    int active = 0;
    double firstDay = Double.NaN;
    double lastDay = Double.NaN;
    for (FactDay fact : days) {
      if (!window.contains(fact.day())) {
        continue;
      }
      double value = expression(request.numerator(), fact);
      double under = request.denominator() == null ? 1 : expression(request.denominator(), fact);
      if (Double.isNaN(value) || Double.isNaN(under)) {
        continue;
      }
      reported++;
      sum += value;
      below += under;
      max = Math.max(max, value);
      last = value;
      lastBelow = under;
      active += value >= request.aggregate().threshold() ? 1 : 0;
      if (Double.isNaN(firstDay) && value >= request.aggregate().threshold()) {
        firstDay = fact.day().toEpochDay();
      }
      if (value >= request.aggregate().threshold()) {
        lastDay = fact.day().toEpochDay();
      }
    }
    long length = window.stream().filter(d -> !d.isAfter(day)).count();
    double scale = request.scale().value();
    double value =
        switch (request.aggregate().kind()) {
          case SUM -> sum * scale;
          case RATIO -> sum / below * scale;
          case MAX_DAY -> max * scale;
          case ACTIVE_DAYS -> active * scale;
          case LATEST -> last * scale;
          case WRITTEN -> throw new IllegalArgumentException(request.name());
          case LATEST_RATIO -> last / lastBelow * scale;
          case AVERAGE_PER_DAY -> sum / length * scale;
          case FIRST_DAY -> firstDay;
          case LAST_DAY -> lastDay;
        };
    double sample =
        switch (request.aggregate().kind()) {
          case RATIO -> below;
          case LATEST_RATIO -> reported == 0 ? 0 : lastBelow;
          default -> reported;
        };
    return new double[] {reported == 0 || sample == 0 ? Double.NaN : value, sample};
  }

  private static double expression(MeasureSum sum, FactDay fact) {
    double value = 0;
    for (MeasureSum.Term term : sum.terms()) {
      value += term.sign() * fact.values()[MEASURES.indexOf(term.measure())];
    }
    return value;
  }
}
