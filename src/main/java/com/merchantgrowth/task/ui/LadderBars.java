package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.definition.Goal;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A ladder as steps: reward above, what is asked below. What pays now is solid, levels passed
 * without pay are light, the next one is dashed with the way to it at its foot.
 */
final class LadderBars extends OrderedList {
  private static final int LOWEST = 22;

  LadderBars(Goal.Ladder ladder, Progress progress, TaskWords words) {
    addClassName("task-ladder");
    getElement().setAttribute("aria-label", words.t("ladder.label", ladder.levels().size()));
    int reached = Math.max(progress.level(), ladder.level(progress.value()));
    for (int level = 1; level <= ladder.top(); level++) {
      add(step(ladder, level, reached, progress, words));
    }
  }

  private static ListItem step(
      Goal.Ladder ladder, int level, int reached, Progress progress, TaskWords words) {
    Goal.Level one = ladder.levels().get(level - 1);
    boolean highest = ladder.payout() == Goal.Payout.HIGHEST_ONLY;
    boolean pays = highest ? level == reached : level <= reached;
    Span reward = new Span(words.formats().count(one.reward()));
    reward.addClassName("task-ladder-reward");
    Div bar = new Div();
    bar.addClassName("task-ladder-bar");
    bar.setHeight(
        String.format(Locale.ROOT, "%.0f%%", LOWEST + (100.0 - LOWEST) * level / ladder.top()));
    if (level == reached + 1 && !Double.isNaN(progress.value())) {
      Div way = new Div();
      way.addClassName("task-ladder-way");
      way.setWidth(String.format(Locale.ROOT, "%.0f%%", 100 * between(ladder, level, progress)));
      bar.add(way);
    }
    Div column = new Div(reward, bar);
    column.addClassName("task-ladder-column");
    Span asked = new Span();
    asked.addClassName("task-ladder-asked");
    if (level <= reached) {
      asked.add(AppIcon.CHECK.create());
    }
    asked.add(
        new Span(
            words.t(
                "ladder.is." + ladder.is().name().toLowerCase(Locale.ROOT),
                words.conditions().needed(ladder.measured(), one.value()))));
    Span state = new Span(words.t("ladder." + state(level, reached, pays)));
    state.addClassName("sr-only");
    ListItem step = new ListItem(column, asked, state);
    step.addClassName(state(level, reached, pays));
    return step;
  }

  private static String state(int level, int reached, boolean pays) {
    return pays ? "pays" : level <= reached ? "passed" : level == reached + 1 ? "next" : "ahead";
  }

  /** How far from the level before to this one. */
  private static double between(Goal.Ladder ladder, int level, Progress progress) {
    double to = ladder.levels().get(level - 1).value();
    double from = level == 1 ? 0 : ladder.levels().get(level - 2).value();
    boolean upward = ladder.is() == Comparison.AT_LEAST || ladder.is() == Comparison.MORE_THAN;
    return !upward || to <= from ? 0 : Math.clamp((progress.value() - from) / (to - from), 0, 1);
  }
}
