package com.merchantgrowth.course;

import com.merchantgrowth.course.CourseUse.Use;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.eligibility.ConditionSource;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who uses a course: what rooms tell, other courses' audiences, and, should nobody own up, the
 * conditions the daily run is asked by rooms that tell nothing.
 */
@Component
class CourseUses {
  private final CourseStore courses;
  private final ObjectProvider<CourseUse> told;
  private final ObjectProvider<ConditionSource> conditions;
  private final BusinessCalendar calendar;

  CourseUses(
      CourseStore courses,
      ObjectProvider<CourseUse> told,
      ObjectProvider<ConditionSource> conditions,
      BusinessCalendar calendar) {
    this.courses = courses;
    this.told = told;
    this.conditions = conditions;
    this.calendar = calendar;
  }

  List<Use> of(String code) {
    String flag = CourseContent.flag(code);
    List<Use> uses = new ArrayList<>();
    told.orderedStream().forEach(source -> uses.addAll(source.of(code, flag)));
    courses.offered().stream()
        .map(CourseStore.Stored::version)
        .filter(one -> !one.code().equals(code))
        .filter(one -> one.content().audience().flags().contains(flag))
        .forEach(
            one ->
                uses.add(
                    new Use(
                        "course.use.course",
                        one.content().name().zh(),
                        one.content().name().en(),
                        CourseRoutes.editor(one.code()))));
    if (uses.isEmpty() && askedInRuns(flag)) {
      uses.add(new Use("course.use.condition", flag, flag, ""));
    }
    return uses;
  }

  private boolean askedInRuns(String flag) {
    return conditions
        .orderedStream()
        .filter(source -> !(source instanceof CourseAudiences))
        .flatMap(source -> source.conditions(calendar.yesterday()).stream())
        .anyMatch(condition -> condition.flags().contains(flag));
  }
}
