package com.merchantgrowth.onboarding;

import com.merchantgrowth.course.CourseUse;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.Evidence;
import java.util.List;
import org.springframework.stereotype.Component;

/** The check items that are done by having passed a course. */
@Component
class ChecklistCourses implements CourseUse {
  private final ChecklistRows checklists;

  ChecklistCourses(ChecklistRows checklists) {
    this.checklists = checklists;
  }

  /** Only the version in force asks; an older one moves nobody any more. */
  @Override
  public List<Use> of(String course, String flag) {
    if (checklists.newest() == 0) {
      return List.of();
    }
    return checklists.inForce().definition().items().stream()
        .filter(item -> asks(item, flag))
        .map(
            item ->
                new Use(
                    "course.use.checklist",
                    item.name().zh(),
                    item.name().en(),
                    OnboardingRoutes.EDITOR))
        .toList();
  }

  private static boolean asks(CheckItem item, String flag) {
    return item.evidence() instanceof Evidence.Data data && data.condition().flags().contains(flag);
  }
}
