package com.merchantgrowth.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.effect.MatchedEffect;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a course did to the metrics it helps with: each metric's own formula over the 28 days before
 * and the 28 days after a shop passed, against shops of the same category and tier that did not
 * take the course ({@link MatchedEffect}). Read from the live facts, so a window need not have been
 * run.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CourseEffects {
  /** Passes of so many days count; older ones were of another season. */
  private static final int LOOK_BACK_DAYS = 180;

  /** Of so many finish days one scan answers. */
  private static final int DAYS_A_SCAN = 12;

  private static final int HALF = EffectInput.WINDOW / 2;

  private final CourseStore courses;
  private final LearningStore learning;
  private final PassStore passes;
  private final ShopSnapshots shops;
  private final Numbers numbers;
  private final Cache<String, List<CourseEffect>> known =
      Caffeine.newBuilder().maximumSize(100).build();

  /** Where the numbers come from. */
  @org.springframework.stereotype.Component
  record Numbers(MetricDefinitions metrics, MetricResults results, FactAnswers facts) {}

  CourseEffects(
      CourseStore courses,
      LearningStore learning,
      PassStore passes,
      ShopSnapshots shops,
      Numbers numbers) {
    this.courses = courses;
    this.learning = learning;
    this.passes = passes;
    this.shops = shops;
    this.numbers = numbers;
  }

  /**
   * One for each metric of the offered version that is computed from facts, in its order; empty
   * before the first run. Takes a scan of the facts for every twelve days on which somebody passed;
   * kept until the next run or pass.
   *
   * @throws com.merchantgrowth.shared.DomainException not found
   */
  @Transactional(readOnly = true)
  public List<CourseEffect> of(String code) {
    CourseVersion version =
        courses.versions(code).stream()
            .map(CourseStore.Stored::version)
            .filter(one -> one.state() != CourseVersion.State.DRAFT)
            .findFirst()
            .orElse(null);
    var run = numbers.results().latest(SubjectKind.SHOP);
    if (version == null || run.isEmpty()) {
      return List.of();
    }
    List<PassStore.Pass> passed = passes.ofCourse(version.courseId());
    String key = code + "/" + version.version() + "/" + run.get().id() + "/" + passed.size();
    // whoever asks meanwhile waits for the same answer
    return known.get(key, _ -> compute(version, passed, run.get().day()));
  }

  private List<CourseEffect> compute(
      CourseVersion version, List<PassStore.Pass> passed, LocalDate day) {
    List<MetricDefinition> metrics =
        numbers.metrics().current(SubjectKind.SHOP).stream()
            .filter(one -> version.content().metrics().contains(one.code()))
            .filter(one -> one.aggregate().readsFacts())
            .toList();
    LocalDate lastFinish = day.minusDays(EffectInput.WINDOW);
    TreeMap<LocalDate, Set<Long>> byDay = new TreeMap<>();
    passed.stream()
        .filter(one -> !one.onDay().isAfter(lastFinish))
        .filter(one -> one.onDay().isAfter(day.minusDays(LOOK_BACK_DAYS)))
        .forEach(one -> byDay.computeIfAbsent(one.onDay(), _ -> new HashSet<>()).add(one.shopId()));
    long waiting = passed.stream().filter(one -> one.onDay().isAfter(lastFinish)).count();
    Set<Long> learners = learning.shops(version.courseId());
    List<Sides> sides = metrics.stream().map(_ -> new Sides()).toList();
    List<LocalDate> days = List.copyOf(byDay.keySet());
    for (int from = 0; from < days.size(); from += DAYS_A_SCAN) {
      List<LocalDate> some = days.subList(from, Math.min(days.size(), from + DAYS_A_SCAN));
      collect(some, byDay, learners, metrics, sides);
    }
    List<CourseEffect> effects = new ArrayList<>();
    for (String code : version.content().metrics()) {
      for (int m = 0; m < metrics.size(); m++) {
        if (metrics.get(m).code().equals(code)) {
          Sides both = sides.get(m);
          effects.add(
              new CourseEffect(
                  metrics.get(m), MatchedEffect.of(both.ones, both.others), waiting, day));
        }
      }
    }
    return List.copyOf(effects);
  }

  /** Who took it and who did not, of one metric. */
  private static final class Sides {
    final List<EffectInput> ones = new ArrayList<>();
    final List<EffectInput> others = new ArrayList<>();
  }

  private void collect(
      List<LocalDate> days,
      Map<LocalDate, Set<Long>> byDay,
      Set<Long> learners,
      List<MetricDefinition> metrics,
      List<Sides> sides) {
    if (metrics.isEmpty()) {
      return;
    }
    List<AggregateRequest> requests = new ArrayList<>();
    for (LocalDate day : days) {
      metrics.forEach(metric -> requests.addAll(windows(metric, day)));
    }
    ShopColumns rows = shops.asOf(days.getFirst().minusDays(1));
    FactAnswers.Answers answers =
        numbers
            .facts()
            .of(days.getLast().plusDays(EffectInput.WINDOW), requests, List.of(), rows.ids());
    int request = 0;
    for (LocalDate day : days) {
      Set<Long> took = byDay.getOrDefault(day, Set.of());
      ShopColumns then = day.equals(days.getFirst()) ? rows : shops.asOf(day.minusDays(1));
      Set<String> strata =
          took.stream()
              .map(then::row)
              .filter(row -> row >= 0)
              .map(row -> stratum(then, row, day))
              .collect(Collectors.toSet());
      for (int m = 0; m < metrics.size(); m++, request += 4) {
        for (int row = 0; row < rows.size(); row++) {
          long shop = rows.ids()[row];
          int place = then.row(shop);
          if (place < 0 || !strata.contains(stratum(then, place, day))) {
            continue;
          }
          EffectInput input =
              input(shop, stratum(then, place, day), answers, request, row, metrics.get(m));
          if (took.contains(shop)) {
            sides.get(m).ones.add(input);
          } else if (!learners.contains(shop)) {
            sides.get(m).others.add(input);
          }
        }
      }
    }
  }

  private static String stratum(ShopColumns shops, int row, LocalDate day) {
    return day + " " + shops.categories()[row] + " " + shops.tiers()[row];
  }

  /** Earlier half, later half, all days before, all days after. */
  private static List<AggregateRequest> windows(MetricDefinition metric, LocalDate day) {
    return List.of(
        over(metric, day.minusDays(EffectInput.WINDOW), day.minusDays(HALF + 1L)),
        over(metric, day.minusDays(HALF), day.minusDays(1)),
        over(metric, day.minusDays(EffectInput.WINDOW), day.minusDays(1)),
        over(metric, day.plusDays(1), day.plusDays(EffectInput.WINDOW)));
  }

  private static AggregateRequest over(MetricDefinition metric, LocalDate first, LocalDate last) {
    return new AggregateRequest(
        metric.code() + " " + first + " " + last,
        metric.aggregate(),
        metric.numerator(),
        metric.denominator(),
        metric.scale(),
        new MetricWindow.Between(first, last));
  }

  private static EffectInput input(
      long shop,
      String stratum,
      FactAnswers.Answers answers,
      int request,
      int row,
      MetricDefinition metric) {
    double[] values = new double[4];
    for (int window = 0; window < values.length; window++) {
      boolean enough = answers.samples()[request + window][row] >= metric.minSample();
      values[window] = enough ? answers.values()[request + window][row] : Double.NaN;
    }
    return new EffectInput(shop, stratum, values[0], values[1], values[2], values[3]);
  }
}
