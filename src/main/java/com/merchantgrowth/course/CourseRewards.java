package com.merchantgrowth.course;

import com.merchantgrowth.reward.RewardReconciliation;
import com.merchantgrowth.reward.RewardSourceLink;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the reward ledger asks the courses: what a certificate is for, and where it is. */
@Component
class CourseRewards implements RewardSourceLink, RewardReconciliation {
  private final CourseStore courses;
  private final PassStore passes;

  CourseRewards(CourseStore courses, PassStore passes) {
    this.courses = courses;
    this.passes = passes;
  }

  @Override
  public String type() {
    return CoursePassing.SOURCE;
  }

  @Override
  public Optional<String> route(long shopId, String key) {
    return Optional.of(CourseRoutes.detail(key));
  }

  @Override
  public String name(String key, Locale locale) {
    return courses.versions(key).stream()
        .findFirst()
        .map(one -> one.version().content().name().in(locale))
        .orElse(key);
  }

  @Override
  public Map<String, String> names(Collection<String> keys, Locale locale) {
    Map<String, String> known = new LinkedHashMap<>();
    courses
        .published()
        .forEach(
            one ->
                known.putIfAbsent(one.version().code(), one.version().content().name().in(locale)));
    Map<String, String> names = new LinkedHashMap<>();
    keys.forEach(key -> names.put(key, known.getOrDefault(key, key)));
    return names;
  }

  @Override
  public List<Line> issued() {
    return passes.certificates().entrySet().stream()
        .map(
            one ->
                new Line(one.getKey(), one.getValue(), Map.of(CoursePassing.BADGE, one.getValue())))
        .toList();
  }
}
