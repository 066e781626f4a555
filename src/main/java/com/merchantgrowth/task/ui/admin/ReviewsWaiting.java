package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.AdminTask;
import com.merchantgrowth.shared.ui.BannerSource;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Versions of tasks that wait for a second administrator. */
@Component
class ReviewsWaiting implements AdminTask {
  private final TaskCatalogue catalogue;

  ReviewsWaiting(TaskCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Task> task() {
    long waiting = catalogue.inReview();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(
            new Task(
                BannerSource.Tone.INFO,
                waiting == 1 ? "task.admin.waiting.one" : "task.admin.waiting",
                new Object[] {waiting},
                TaskRoutes.ADMIN + "?state=" + TaskState.IN_REVIEW.code()));
  }
}
