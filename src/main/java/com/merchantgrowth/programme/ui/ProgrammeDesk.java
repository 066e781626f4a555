package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskFilter;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the editor of programmes chooses from. */
@Component
record ProgrammeDesk(ConditionTexts conditions, Audiences audiences, TaskCatalogue tasks) {
  /** Of more tasks nobody chooses from a list. */
  private static final int MOST = 500;

  /** What can be a target: the programme's own tasks, then every task that has not ended. */
  List<TaskRow> targets(ProgrammeDefinition programme) {
    List<TaskRow> own = tasks.named(programme.tasks());
    List<TaskRow> others =
        tasks.page(TaskFilter.ALL, 0, MOST).stream()
            .filter(task -> task.state() != TaskState.ENDED)
            .filter(task -> !programme.tasks().contains(task.code()))
            .toList();
    return java.util.stream.Stream.concat(own.stream(), others.stream()).toList();
  }
}
