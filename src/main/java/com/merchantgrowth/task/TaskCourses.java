package com.merchantgrowth.task;

import com.merchantgrowth.course.CourseUse;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks that ask for a passed course, as their goal or of whom they are shown to. */
@Component
class TaskCourses implements CourseUse {
  private final TaskStore tasks;

  TaskCourses(TaskStore tasks) {
    this.tasks = tasks;
  }

  /** A version that is over asks for nothing any more, unless it is the one in force. */
  @Override
  public List<Use> of(String course, String flag) {
    Map<String, Use> uses = new LinkedHashMap<>();
    tasks.all().stream()
        .filter(one -> one.state() != TaskState.ENDED)
        .filter(one -> one.version().state() != TaskVersion.State.SUPERSEDED)
        .filter(one -> asks(one.version().definition(), flag))
        .forEach(
            one ->
                uses.putIfAbsent(
                    one.version().code(),
                    new Use(
                        "course.use.task",
                        one.version().definition().name().zh(),
                        one.version().definition().name().en(),
                        TaskRoutes.ADMIN + "/" + one.version().code())));
    return List.copyOf(uses.values());
  }

  private static boolean asks(TaskDefinition task, String flag) {
    Condition goal = task.goal() instanceof Goal.Once once ? once.condition() : Condition.EVERYBODY;
    return task.audience().flags().contains(flag) || goal.flags().contains(flag);
  }
}
