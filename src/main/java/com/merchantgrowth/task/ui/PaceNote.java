package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.definition.Goal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The one line under a progress bar: whether the pace is enough, or when the number is settled.
 *
 * @param warn at this pace the goal is missed
 */
record PaceNote(String text, boolean warn) {
  /** Empty for a task the shop is not shown. */
  static Optional<PaceNote> of(TaskCard card, TaskWords words) {
    Progress progress = card.progress();
    return progress == null ? Optional.empty() : Optional.of(note(card, progress, words));
  }

  private static PaceNote note(TaskCard card, Progress progress, TaskWords words) {
    DayRange days = card.days();
    Goal goal = card.definition().goal();
    if (days == null || !TaskTimes.begun(card)) {
      return days != null && !days.start().isAfter(words.today())
          ? calm(words, "firstDay")
          : calm(words, "notBegun");
    }
    if (progress.truth() == Truth.UNKNOWN) {
      return calm(words, "unknown");
    }
    if (!words.today().isBefore(days.end())) {
      LocalDate on = Objects.requireNonNull(TaskTimes.settlesOn(card));
      return on.isAfter(words.today())
          ? calm(words, "settlesOn", words.formats().day(on))
          : calm(words, "settlesNext");
    }
    String last = words.formats().day(days.last());
    if (progress.truth() == Truth.PASS) {
      return goal.judgedAtEnd()
          ? calm(words, goal instanceof Goal.Ladder ? "topAtEnd" : "holdsAtEnd", last)
          : calm(words, "reached");
    }
    LocalDate expected = progress.expected();
    if (expected != null) {
      return calm(words, "expected", words.formats().day(expected));
    }
    return behind(card, progress, days, words)
        .orElseGet(
            () ->
                goal.judgedAtEnd()
                    ? calm(words, "atEnd", last)
                    : goal.own() == null
                        ? calm(words, "onRecord")
                        : goal.own().aggregate().kind() == Aggregate.Kind.MAX_DAY
                            ? calm(words, "maxDay")
                            : calm(words, "daily"));
  }

  /** Of numbers that add up: what the days so far lead to by the end, when that is too little. */
  private static Optional<PaceNote> behind(
      TaskCard card, Progress progress, DayRange days, TaskWords words) {
    Term.Formula own = card.definition().goal().own();
    Comparison is = TaskWords.comparison(card.definition().goal());
    if (own == null || is == null || !is.upward() || Double.isNaN(progress.gap())) {
      return Optional.empty();
    }
    Aggregate.Kind kind = own.aggregate().kind();
    int elapsed = DayRange.closed(days.start(), card.day()).days();
    int left = days.days() - elapsed;
    if (kind == Aggregate.Kind.ACTIVE_DAYS && progress.gap() > left) {
      return Optional.of(
          new PaceNote(words.t("pace.tooFewDays", left, (long) Math.ceil(progress.gap())), true));
    }
    if ((kind != Aggregate.Kind.SUM && kind != Aggregate.Kind.ACTIVE_DAYS) || left < 1) {
      return Optional.empty();
    }
    if (progress.value() <= 0) {
      double perDay = progress.gap() / left;
      return kind == Aggregate.Kind.SUM
          ? Optional.of(
              calm(
                  words,
                  "perDay",
                  left,
                  words
                      .conditions()
                      .gap(own, own.unit().equals("count") ? Math.ceil(perDay) : perDay)))
          : Optional.empty();
    }
    double pace = progress.value() * days.days() / elapsed;
    double end = own.unit().equals("count") ? Math.floor(pace) : pace;
    return is.holds(end, progress.needed())
        ? Optional.empty()
        : Optional.of(
            new PaceNote(
                words.t(
                    "pace.short",
                    words.formats().day(days.last()),
                    words.conditions().found(own, end, progress.needed()),
                    words.conditions().gap(own, progress.needed() - end)),
                true));
  }

  private static PaceNote calm(TaskWords words, String key, Object... args) {
    return new PaceNote(words.t("pace." + key, args), false);
  }
}
