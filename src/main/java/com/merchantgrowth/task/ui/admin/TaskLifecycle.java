package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.task.TaskPublishing;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskVersion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;

/** Pause, resume and end, each said first with what it does to those in progress. */
final class TaskLifecycle {
  private final TaskRow row;
  private final TaskVersion version;
  private final TaskDesk desk;
  private final AdminWords words;
  private final Runnable reload;

  TaskLifecycle(
      TaskRow row, TaskVersion version, TaskDesk desk, AdminWords words, Runnable reload) {
    this.row = row;
    this.version = version;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
  }

  /** What can be done in the state the task is in. */
  List<Button> actions() {
    return switch (row.state()) {
      case PUBLISHED -> List.of(Buttons.secondary(words.t("admin.pause"), this::pause), end());
      case PAUSED -> List.of(Buttons.secondary(words.t("admin.resume"), this::resume), end());
      case DRAFT, IN_REVIEW, ENDED -> List.of();
    };
  }

  private Button end() {
    Button end = Buttons.secondary(words.t("admin.end"), this::askToEnd);
    end.addThemeVariants(ButtonVariant.AURA_DANGER);
    return end;
  }

  private String name() {
    return words.name(version.definition());
  }

  private void pause() {
    TaskPublishing.Ending now = desk.publishing().end(row.id(), true);
    Confirm.open(
        words.t("admin.pause.title", name()),
        words.t("admin.pause.text", words.shops(now.inProgress())),
        words.t("admin.pause"),
        () -> {
          desk.publishing().pause(row.id());
          Notices.saved(words.t("admin.paused", name()));
          reload.run();
        });
  }

  private void resume() {
    desk.publishing().resume(row.id());
    Notices.saved(words.t("admin.resumed", name()));
    reload.run();
  }

  private void askToEnd() {
    TaskPublishing.Ending ending = desk.publishing().end(row.id(), true);
    Confirm.open(
        words.t("admin.end.title", name()),
        sentence(ending),
        words.t("admin.end"),
        () -> {
          desk.publishing().end(row.id(), false);
          Notices.saved(words.t("admin.ended", name()));
          reload.run();
        });
  }

  private String sentence(TaskPublishing.Ending ending) {
    if (ending.inProgress() == 0) {
      return words.t("admin.end.nobody");
    }
    int without = ending.inProgress() - ending.willBePaid();
    return ending.willBePaid() == 0
        ? words.t("admin.end.nothing", words.shops(ending.inProgress()))
        : words.t(
            "admin.end.text",
            words.shops(ending.inProgress()),
            words.shops(ending.willBePaid()),
            words.amount(ending.rewardKind(), ending.amount()),
            words.shops(without));
  }
}
