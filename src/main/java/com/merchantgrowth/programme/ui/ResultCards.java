package com.merchantgrowth.programme.ui;

import com.merchantgrowth.programme.ProgrammeResult;
import com.merchantgrowth.programme.ProgrammeResult.Reached;
import com.merchantgrowth.programme.ProgrammeResult.Share;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** How many joined, sold and reached which month, and what came of the tasks. */
final class ResultCards extends Div {
  private final transient ProgrammeWords words;

  ResultCards(ProgrammeDefinition programme, ProgrammeResult result, ProgrammeWords words) {
    this.words = words;
    addClassName("stack");
    Div figures = new Div();
    figures.addClassName("figures");
    figures.add(
        new Figure(words.t("admin.members"), words.formats().count(result.members())),
        figure(words.t("admin.selling"), result.selling(), result.members()));
    for (Share share : result.tracks()) {
      figures.add(
          figure(words.in(programme.track(share.track()).name()), share.shops(), result.members()));
    }
    for (Reached reached : result.milestones()) {
      figures.add(
          figure(
              words.t("admin.month", words.formats().value(reached.sales(), "fen")),
              reached.shops(),
              result.members()));
    }
    add(
        new Card(words.t("admin.results"))
            .note(words.t("admin.results.note", words.formats().fullDay(result.day())))
            .body(figures),
        new Card(words.t("admin.tasks")).body(tasks(result.tasks())).flush());
  }

  private Component figure(String label, long shops, long members) {
    Span share =
        new Span(
            members == 0
                ? ""
                : words.t("admin.share", words.formats().value((double) shops / members, "ratio")));
    share.addClassNames("quiet", "small");
    return new Figure(label, words.formats().count(shops), share);
  }

  private Component tasks(List<TaskRow> tasks) {
    DataTable table =
        new DataTable(
            words.t("admin.tasks"),
            List.of(
                words.t("target"),
                words.t("state"),
                words.t("reward"),
                words.t("admin.entered"),
                words.t("admin.completions")),
            Set.of(3, 4));
    for (TaskRow task : tasks) {
      Anchor link = new Anchor("admin/tasks/" + task.code(), words.in(task.definition().name()));
      String state = words.state(task.state());
      table.cells(
          List.of(
              link,
              HelpTip.on(
                  task.state() == TaskState.PUBLISHED ? Badge.good(state) : Badge.neutral(state),
                  "status.taskstate_" + task.state().code()),
              new Span(words.rewards(task.definition())),
              new Span(words.formats().count(task.entered())),
              new Span(words.formats().count(task.completions()))));
    }
    return table;
  }
}
