package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseRecommendations;
import com.merchantgrowth.course.Recommended;
import com.merchantgrowth.shared.ui.PageMemo;
import java.util.List;
import org.springframework.stereotype.Component;

/** The recommendations for what one landing page shows of them, read once. */
@Component
class HomeCourses {
  private final CourseRecommendations recommendations;

  HomeCourses(CourseRecommendations recommendations) {
    this.recommendations = recommendations;
  }

  List<Recommended> of(long shopId) {
    return PageMemo.once(
            HomeCourses.class, shopId, Found.class, () -> new Found(recommendations.of(shopId)))
        .courses();
  }

  private record Found(List<Recommended> courses) {}
}
