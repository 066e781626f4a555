package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.definition.Goal;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The own number large, what is asked beside it, the gap at the right end. */
final class OwnNumber extends Div {
  OwnNumber(TaskCard card, Progress progress, TaskWords words) {
    addClassName("task-own");
    Span value = new Span(value(card, progress, words));
    value.addClassName("task-value");
    setClassName("unknown", progress.truth() == Truth.UNKNOWN);
    setClassName("reached", progress.truth() == Truth.PASS);
    Span of = new Span(of(card, progress, words));
    of.addClassName("quiet");
    add(value, of);
    if (!(card.definition().goal() instanceof Goal.Ladder)) {
      Span gap = new Span(gap(card, progress, words));
      gap.addClassName("task-gap");
      add(gap);
    }
  }

  /** The same for screen readers and small places, as one sentence. */
  static String sentence(TaskCard card, Progress progress, TaskWords words) {
    String value = value(card, progress, words);
    String of = of(card, progress, words);
    String gap = gap(card, progress, words);
    return (value + " " + of).strip() + (gap.isEmpty() ? "" : words.t("card.pause") + gap);
  }

  private static String value(TaskCard card, Progress progress, TaskWords words) {
    Goal goal = card.definition().goal();
    return TaskWords.term(goal) == null
        ? words.t("card.truth." + progress.truth().code())
        : words.found(goal, progress);
  }

  private static String of(TaskCard card, Progress progress, TaskWords words) {
    Goal goal = card.definition().goal();
    if (goal instanceof Goal.Ladder ladder) {
      int level = Math.max(progress.level(), goal.level(progress.value()));
      return level == 0
          ? words.needed(goal, progress)
          : words.t(level == ladder.top() ? "card.level.top" : "card.level", level);
    }
    return words.needed(goal, progress);
  }

  private static String gap(TaskCard card, Progress progress, TaskWords words) {
    Goal goal = card.definition().goal();
    if (progress.truth() != Truth.UNKNOWN) {
      return words.gap(goal, progress);
    }
    return TaskWords.term(goal) != null && TaskTimes.begun(card) ? words.t("card.gap.unknown") : "";
  }
}
