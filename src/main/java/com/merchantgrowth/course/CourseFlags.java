package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.eligibility.FlagSource;
import com.merchantgrowth.merchant.ShopRecords.FlagSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Passed courses as flags, from the day of the pass on: {@code course_im_reply}. */
@Component
class CourseFlags implements FlagSource {
  private final CourseStore courses;
  private final PassStore passes;

  CourseFlags(CourseStore courses, PassStore passes) {
    this.courses = courses;
    this.passes = passes;
  }

  @Override
  public Set<String> flags() {
    return courses.everPublished().stream().map(CourseContent::flag).collect(Collectors.toSet());
  }

  @Override
  public List<FlagSpan> of(long shopId, LocalDate day) {
    return passes.ofShop(shopId).stream().map(CourseFlags::span).toList();
  }

  @Override
  public List<FlagSpan> holding(Set<String> flags, LocalDate day) {
    Map<String, String> codes =
        courses.everPublished().stream()
            .collect(Collectors.toMap(CourseContent::flag, Function.identity()));
    codes.keySet().retainAll(flags);
    return passes.until(codes.values(), day).stream().map(CourseFlags::span).toList();
  }

  private static FlagSpan span(PassStore.Pass pass) {
    return new FlagSpan(pass.shopId(), CourseContent.flag(pass.code()), pass.onDay(), null);
  }
}
