package com.merchantgrowth.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.effect.EffectAnswer;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.run.EffectEstimates;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a course did to the metrics it helps with: each metric's own formula over the 28 days before
 * and the 28 days after a shop passed, against shops of the same category and tier that did not
 * take the course ({@link EffectEstimates}). Read from the live facts, so a window need not have
 * been run.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CourseEffects {
  /** Passes of so many days count; older ones were of another season. */
  private static final int LOOK_BACK_DAYS = 180;

  private final CourseStore courses;
  private final LearningStore learning;
  private final PassStore passes;
  private final Numbers numbers;
  private final Cache<String, List<CourseEffect>> known =
      Caffeine.newBuilder().maximumSize(100).build();

  /** Where the numbers come from. */
  @org.springframework.stereotype.Component
  record Numbers(MetricDefinitions metrics, MetricResults results, EffectEstimates estimates) {}

  CourseEffects(CourseStore courses, LearningStore learning, PassStore passes, Numbers numbers) {
    this.courses = courses;
    this.learning = learning;
    this.passes = passes;
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
    List<EffectAnswer> answers =
        numbers.estimates().of(byDay, learning.shops(version.courseId()), metrics);
    List<CourseEffect> effects = new ArrayList<>();
    for (String code : version.content().metrics()) {
      for (int m = 0; m < metrics.size(); m++) {
        if (metrics.get(m).code().equals(code)) {
          effects.add(new CourseEffect(metrics.get(m), answers.get(m), waiting, day));
        }
      }
    }
    return List.copyOf(effects);
  }
}
