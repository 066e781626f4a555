package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.task.TaskEffect;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;

/** A task that was published: what became of it, its versions, and what can be done about it. */
final class PublishedPage extends Div {
  private final transient TaskRow row;
  private final transient TaskVersion version;
  private final transient TaskDesk desk;
  private final transient AdminWords words;
  private final transient Runnable reload;

  PublishedPage(
      TaskRow row,
      TaskVersion version,
      List<TaskVersion> versions,
      TaskDesk desk,
      AdminWords words,
      Runnable reload) {
    this.row = row;
    this.version = version;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
    List<TaskEffect> effects = desk.catalogue().effects(row.id());
    Div parts = new Div(figures(), effects(effects));
    parts.addClassName("stack");
    EffectComparison.of(version.definition(), effects, words)
        .ifPresent(comparison -> parts.add(new Card(words.t("admin.compare")).body(comparison)));
    parts.add(
        new Card(words.t("admin.versions")).body(new VersionsTable(versions, words)).flush(),
        new Card(words.t("admin.definition"))
            .note(words.t("admin.version.number", version.version()))
            .body(new DefinitionSheet(version.definition(), words)));
    add(header(), parts);
  }

  private TaskHeader header() {
    TaskHeader header = new TaskHeader(version, null, words);
    header.badge(words.badge(row.state()));
    TaskLifecycle life = new TaskLifecycle(row, version, desk, words, reload);
    header.action(Buttons.secondary(words.t("admin.duplicate"), this::duplicate));
    life.actions().forEach(header::action);
    if (row.draftVersion() > 0) {
      header.action(
          Buttons.primary(
              words.t("admin.openDraft", row.draftVersion()), () -> go(TaskPages.DRAFT)));
    } else if (row.state() != TaskState.ENDED) {
      header.action(Buttons.primary(words.t("admin.edit"), () -> go(TaskPages.DRAFT)));
    }
    return header;
  }

  private void go(String part) {
    UI.getCurrent().navigate(TaskPages.of(row.code()), QueryParameters.of(TaskPages.PART, part));
  }

  private Card figures() {
    TaskDefinition task = version.definition();
    Div figures =
        new Div(
            new Figure(
                words.t("admin.effect.entered"),
                words.shops(row.entered()),
                AdminWords.quiet(
                    words.t("admin.metAtStart", words.formats().count(row.metAtStart())))),
            new Figure(
                words.t("admin.figure.completions"),
                words.formats().count(row.completions()),
                AdminWords.quiet(
                    task.completionsInAll() == 0
                        ? words.t("admin.figure.noMost")
                        : words.t(
                            "admin.figure.most", words.formats().count(task.completionsInAll())))));
    if (!task.rewardKind().isEmpty()) {
      figures.add(
          new Figure(
              words.t("admin.figure.committed"),
              words.rounded(task.rewardKind(), row.committed()),
              AdminWords.quiet(words.budget(row))));
    }
    figures.addClassName("figures");
    return new Card(words.t("admin.sofar"))
        .note(words.t("admin.sofar.note", words.period(task)))
        .body(figures);
  }

  private Card effects(List<TaskEffect> effects) {
    Card card = new Card(words.t("admin.effects"));
    return effects.isEmpty()
        ? card.body(
            new EmptyState(words.t("admin.effects.none"), words.t("admin.effects.noneWhy"), null))
        : card.note(words.t("admin.effects.note"))
            .body(new EffectTable(version.definition(), effects, words))
            .flush();
  }

  private void duplicate() {
    new NewTaskDialog(
            words.name(version.definition()),
            words,
            start -> {
              TaskVersion copy = desk.authoring().duplicate(row.id(), start.code());
              Notices.saved(words.t("admin.duplicated", copy.code()));
              UI.getCurrent().navigate(TaskPages.of(copy.code()));
            })
        .open();
  }
}
