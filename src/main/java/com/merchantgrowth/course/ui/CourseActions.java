package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.Recommended;
import com.merchantgrowth.course.recommend.Gap;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthActionSource;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Component;

/** The courses that help with the largest gaps. */
@Component
class CourseActions implements GrowthActionSource {
  private static final int MOST = 2;

  private final HomeCourses courses;
  private final Shops shops;

  CourseActions(HomeCourses courses, Shops shops) {
    this.courses = courses;
    this.shops = shops;
  }

  @Override
  public List<GrowthAction> actions(long shopId) {
    List<Recommended> found =
        courses.of(shopId).stream()
            .filter(one -> one.recommendation().gap() != null)
            .limit(MOST)
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    String shop = shops.require(shopId).code();
    CourseWords words = new CourseWords(new Span());
    return found.stream().map(one -> action(one, shop, words)).toList();
  }

  private static GrowthAction action(Recommended one, String shop, CourseWords words) {
    Gap gap = java.util.Objects.requireNonNull(one.recommendation().gap());
    boolean known = !Double.isNaN(gap.dimensionGain());
    return new GrowthAction(
        GrowthAction.Kind.COURSE,
        words.t("home.learn", words.in(one.card().content().name())),
        words.reason(one),
        known
            ? words.t(
                "home.gain",
                words.dimension(gap.dimension()),
                words.formats().points(gap.dimensionGain()))
            : "",
        words.t("minutes", one.card().content().minutes()),
        null,
        known ? gap.dimensionGain() : 0,
        CourseRoutes.detail(one.card().code(), shop),
        words.open(one.card()));
  }
}
