package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.task.TaskEffect;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the goal measures before the round and since, of the shops that completed it and of the
 * others. The two groups chose themselves, so it says so.
 */
final class EffectComparison extends Div {
  private EffectComparison(TaskDefinition task, TaskEffect effect, AdminWords words) {
    addClassName("stack");
    DataTable table =
        new DataTable(
            words.t("admin.compare"),
            List.of(
                words.t("admin.compare.shops"),
                words.t("admin.compare.number"),
                words.t("admin.compare.before"),
                words.t("admin.compare.after"),
                words.t("admin.compare.change")),
            Set.of(1, 2, 3, 4));
    table.row(
        row(
            words.t("admin.compare.completed"),
            effect.completed(),
            effect.before(),
            effect.after(),
            effect.unit(),
            words));
    table.row(
        row(
            words.t("admin.compare.others"),
            effect.entered() - effect.completed(),
            effect.othersBefore(),
            effect.othersAfter(),
            effect.unit(),
            words));
    String measured = task.goal().own() == null ? "" : words.conditions().term(task.goal().own());
    add(
        new Paragraph(
            words.t(
                "admin.compare.what",
                measured,
                words.formats().range(effect.days()),
                words.formats().value(effect.days().days(), "days"))),
        table,
        Note.info(words.t("admin.compare.caution")));
  }

  /** Of the newest round that has numbers. */
  static Optional<Component> of(TaskDefinition task, List<TaskEffect> effects, AdminWords words) {
    return effects.stream()
        .filter(effect -> effect.completed() > 0 && Double.isFinite(effect.after()))
        .findFirst()
        .map(effect -> new EffectComparison(task, effect, words));
  }

  private static List<String> row(
      String name, long shops, double before, double after, String unit, AdminWords words) {
    return List.of(
        name,
        words.formats().count(shops),
        words.formats().value(before, unit),
        words.formats().value(after, unit),
        words.formats().change(after - before, unit));
  }
}
