package com.merchantgrowth.task.ui;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a task counts and until when something has to be done. */
final class TaskTimes {
  private static final int SOON = 3;

  private final TaskWords words;

  TaskTimes(TaskWords words) {
    this.words = words;
  }

  /**
   * A deadline in words.
   *
   * @param urgent three days or less
   */
  record Deadline(String text, boolean urgent) {}

  Deadline deadline(TaskCard card) {
    DayRange days = card.days();
    LocalDate today = words.today();
    if (card.stage() == TaskStage.TO_CLAIM) {
      return claim(claimUntil(card));
    }
    if (days == null) {
      return new Deadline(length(card.definition()), false);
    }
    if (today.isBefore(days.start())) {
      return new Deadline(words.t("deadline.starts", words.formats().day(days.start())), false);
    }
    if (!today.isBefore(days.end())) {
      return new Deadline(words.t("deadline.over", words.formats().day(days.last())), false);
    }
    long left = ChronoUnit.DAYS.between(today, days.end());
    return left == 1
        ? new Deadline(words.t("deadline.today"), true)
        : new Deadline(words.t("deadline.left", left), left <= SOON);
  }

  private Deadline claim(@Nullable LocalDate until) {
    if (until == null) {
      return new Deadline(words.t("deadline.claim.open"), false);
    }
    long left = ChronoUnit.DAYS.between(words.today(), until) + 1;
    return left <= 1
        ? new Deadline(words.t("deadline.claim.today"), true)
        : new Deadline(words.t("deadline.claim", left), left <= SOON);
  }

  /** The first day on which a reward that waits for the click lapses. */
  static @Nullable LocalDate claimUntil(TaskCard card) {
    return card.awards().stream()
        .filter(award -> award.state() == AwardRow.State.TO_CLAIM)
        .map(AwardRow::claimUntil)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The deadline as it stands at the top right of a card. */
  Component deadlineMark(TaskCard card) {
    Deadline deadline = deadline(card);
    if (deadline.urgent()) {
      Badge badge = Badge.warn(deadline.text());
      badge.addClassName("nowrap");
      return badge;
    }
    Span text = new Span(AppIcon.CLOCK.create(), new Span(deadline.text()));
    text.addClassName("task-deadline");
    return text;
  }

  /** The shop's days of the round, else what begins them: 11月1–30日, 领取后 14 天. */
  String days(TaskCard card) {
    DayRange days = card.days();
    return days == null ? length(card.definition()) : words.formats().range(days);
  }

  private String length(TaskDefinition task) {
    return switch (task.period()) {
      case TaskPeriod.DaysFrom from -> words.t("period.from." + from.anchor().code(), from.days());
      case TaskPeriod.Fixed fixed -> words.formats().range(fixed.days());
    };
  }

  /** 每周一期，第 3 期（11月16–22日）. */
  String period(TaskCard card) {
    TaskDefinition task = card.definition();
    String days = days(card);
    if (task.period() instanceof TaskPeriod.DaysFrom from) {
      String length = words.t("period.from." + from.anchor().code(), from.days());
      return card.days() == null ? length : words.t("period.with", length, days);
    }
    return task.repeat() == Repeat.ONCE
        ? days
        : words.t(
            "period.round",
            words.t("period.repeat." + task.repeat().code()),
            card.occurrence() + 1,
            days);
  }

  /** Whether there can be a number at all. */
  static boolean begun(TaskCard card) {
    DayRange days = card.days();
    return days != null && !days.start().isAfter(card.day());
  }

  /** The days of the round after this one; empty when there is none. */
  static Optional<DayRange> next(TaskCard card) {
    return card.definition().rounds().stream().skip(card.occurrence() + 1L).findFirst();
  }

  /** The day whose run judges the round; null when that is not known yet. */
  static @Nullable LocalDate settlesOn(TaskCard card) {
    DayRange days = card.days();
    return days == null ? null : days.end().plusDays(card.definition().settleDays());
  }
}
