package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** How a run is put into words. */
final class RunTexts {
  private static final Set<String> OWN_STEPS =
      Set.of("facts", "values", "store", "diagnosis", "experience", "tier", "tasks", "publish");

  private RunTexts() {}

  static Component badge(Component owner, RunStatus run) {
    String state = run.state().name().toLowerCase(Locale.ROOT);
    boolean old = run.state() == RunStatus.State.PUBLISHED && run.stale();
    return HelpTip.on(
        plain(owner, run, owner.getTranslation("metric.runs.state." + state)),
        "status.run_" + (old ? "stale" : state));
  }

  private static Badge plain(Component owner, RunStatus run, String word) {
    return switch (run.state()) {
      case FAILED -> Badge.bad(word);
      case PUBLISHED ->
          run.stale() ? Badge.warn(owner.getTranslation("metric.runs.stale")) : Badge.good(word);
      case RUNNING -> Badge.accent(word);
      case WAITING, REPLACED -> Badge.neutral(word);
    };
  }

  static String step(Component owner, RunStatus run) {
    String name =
        OWN_STEPS.contains(run.step())
            ? owner.getTranslation("metric.runs.step." + run.step())
            : run.step().isEmpty()
                ? owner.getTranslation("metric.runs.step.facts")
                : owner.getTranslation("metric.runs.step.other", run.step());
    return owner.getTranslation(
        "metric.runs.progress", Formats.of(UI.getCurrent().getLocale()).dayOfWeek(run.day()), name);
  }

  /** Who asked for it: a person, the clock, or the portal itself. */
  static String by(Component owner, RunStatus run) {
    return switch (run.requestedBy()) {
      case "schedule" -> owner.getTranslation("metric.runs.bySchedule");
      case "restart" -> owner.getTranslation("metric.runs.byRestart");
      case "system" -> owner.getTranslation("metric.runs.bySystem");
      default -> run.requestedBy();
    };
  }

  static String duration(Formats formats, RunStatus run) {
    return run.startedAt() == null || run.finishedAt() == null
        ? Formats.MISSING
        : formats.duration(Duration.between(run.startedAt(), run.finishedAt()));
  }
}
