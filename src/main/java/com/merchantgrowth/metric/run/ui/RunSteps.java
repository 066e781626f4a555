package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.run.DailyRunState;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.shared.ui.AdminTask;
import com.merchantgrowth.shared.ui.BannerSource;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.SetupStep;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The first run on the way to the first diagnosis; later, results that are not what they were. */
@Component
class RunSteps implements SetupStep {
  private final DailyRunState state;

  RunSteps(DailyRunState state) {
    this.state = state;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public boolean done() {
    return state.lastDay().isPresent();
  }

  @Override
  public String key() {
    return "metric.setup";
  }

  @Override
  public String route() {
    return RunsView.ROUTE;
  }

  /** What needs a run. */
  @Configuration
  static class Tasks {
    @Bean
    AdminTask failedRun(DailyRunState state) {
      return new RunTask(
          1,
          () ->
              state
                  .failed()
                  .map(
                      run ->
                          task(
                              BannerSource.Tone.BAD,
                              "failed",
                              Formats.of(UI.getCurrent().getLocale()).dayOfWeek(run.day()))));
    }

    @Bean
    AdminTask lateRun(DailyRunState state) {
      return new RunTask(
          2,
          () ->
              state
                  .lateDay()
                  .map(
                      day ->
                          task(
                              BannerSource.Tone.WARN,
                              "late",
                              Formats.of(UI.getCurrent().getLocale()).dayOfWeek(day))));
    }

    @Bean
    AdminTask staleDays(DailyRuns runs) {
      return new RunTask(
          3,
          () ->
              Optional.of(runs.staleDays().size())
                  .filter(days -> days > 0)
                  .map(days -> task(BannerSource.Tone.WARN, "stale", days)));
    }

    private static AdminTask.Task task(BannerSource.Tone tone, String what, Object arg) {
      return new AdminTask.Task(tone, "metric.task." + what, new Object[] {arg}, RunsView.ROUTE);
    }
  }

  private record RunTask(int order, java.util.function.Supplier<Optional<Task>> find)
      implements AdminTask {
    @Override
    public Optional<Task> task() {
      return find.get();
    }
  }
}
