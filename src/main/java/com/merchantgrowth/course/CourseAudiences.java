package com.merchantgrowth.course;

import com.merchantgrowth.eligibility.ConditionSource;
import com.merchantgrowth.eligibility.condition.Condition;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the offered courses ask of shops, answered in each daily run. */
@Component
class CourseAudiences implements ConditionSource {
  private final CourseStore courses;

  CourseAudiences(CourseStore courses) {
    this.courses = courses;
  }

  @Override
  public List<Condition> conditions(LocalDate day) {
    return courses.offered().stream().map(one -> one.version().content().audience()).toList();
  }
}
