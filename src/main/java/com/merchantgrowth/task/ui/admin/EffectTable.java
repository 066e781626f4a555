package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.task.TaskEffect;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** What became of each round: seen, claimed, completed and at which level, paid. */
final class EffectTable extends Composite<DataTable> {
  private final transient TaskDefinition task;
  private final transient AdminWords words;

  EffectTable(TaskDefinition task, List<TaskEffect> effects, AdminWords words) {
    this.task = task;
    this.words = words;
    effects.forEach(effect -> getContent().cells(cells(effect)));
  }

  @Override
  protected DataTable initContent() {
    return new DataTable(
        words.t("admin.effects"),
        List.of(
            words.t("admin.effect.round"),
            words.t("admin.effect.entered"),
            words.t("admin.effect.met"),
            words.t("admin.effect.claimed"),
            words.t("admin.effect.completed"),
            words.t("admin.effect.paid"),
            words.t("admin.effect.waiting")),
        Set.of(1, 2, 3, 4, 5, 6));
  }

  private List<Component> cells(TaskEffect effect) {
    String kind = task.rewardKind();
    return List.of(
        lines(
            words.t("admin.effect.number", effect.occurrence() + 1),
            words.formats().range(effect.days())),
        count(effect.entered()),
        count(effect.metAtStart()),
        count(effect.claimed()),
        completed(effect),
        new Span(words.rounded(kind, effect.paid())),
        effect.waiting() == 0
            ? AdminWords.quiet(words.formats().count(0))
            : new Span(words.rounded(kind, effect.waiting())));
  }

  private Component completed(TaskEffect effect) {
    String share =
        effect.claimed() == 0
            ? ""
            : words.formats().value((double) effect.completed() / effect.claimed(), "ratio");
    Div cell = lines(words.formats().count(effect.completed()), share);
    Goal goal = task.goal();
    if (goal.top() > 1) {
      for (int level = 1; level <= Math.min(goal.top(), effect.levels().size()); level++) {
        Span line =
            new Span(
                words.t(
                    "admin.effect.level",
                    words.threshold(goal, level),
                    words.formats().count(effect.levels().get(level - 1))));
        line.addClassNames("quiet", "small");
        cell.add(line);
      }
    }
    return cell;
  }

  private Span count(long number) {
    return new Span(words.formats().count(number));
  }

  private static Div lines(String first, String second) {
    Span below = new Span(second);
    below.addClassNames("quiet", "small");
    below.setVisible(!second.isEmpty());
    Div cell = new Div(new Span(first), below);
    cell.addClassName("two-lines");
    return cell;
  }
}
