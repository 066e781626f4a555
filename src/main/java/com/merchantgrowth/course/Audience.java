package com.merchantgrowth.course;

import com.merchantgrowth.course.CourseStore.Stored;
import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a course is offered to. */
@Component
class Audience {
  private final Eligibility eligibility;
  private final BusinessCalendar calendar;

  Audience(Eligibility eligibility, BusinessCalendar calendar) {
    this.eligibility = eligibility;
    this.calendar = calendar;
  }

  /**
   * Those the shop is in the audience of. As of the newest run; a shop no run knows yet is judged
   * by what is on record today. Not knowing keeps nobody from learning: only who fails is left out.
   */
  List<Stored> of(long shopId, List<Stored> courses) {
    List<Condition> audiences =
        courses.stream().map(one -> one.version().content().audience()).distinct().toList();
    if (audiences.stream().allMatch(Condition.EVERYBODY::equals)) {
      return courses;
    }
    ShopFacts facts =
        eligibility
            .newest(shopId)
            .orElseGet(() -> eligibility.on(shopId, calendar.today(), audiences));
    return courses.stream()
        .filter(
            one ->
                Evaluator.evaluate(one.version().content().audience(), facts).truth() != Truth.FAIL)
        .toList();
  }
}
