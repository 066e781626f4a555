package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The tasks, one a row; a click opens it. On the phone the first column says everything. */
final class TaskGrid extends Grid<TaskRow> {
  private final transient AdminWords words;
  private final transient Consumer<TaskRow> duplicate;

  TaskGrid(AdminWords words, Consumer<TaskRow> duplicate) {
    this.words = words;
    this.duplicate = duplicate;
    setId("tasks");
    addClassNames("page-grid", "task-desk");
    setSelectionMode(SelectionMode.NONE);
    addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    addComponentColumn(this::name).setHeader(words.t("admin.column.name")).setFlexGrow(3);
    PhoneColumns.hide(
        this,
        List.of(
            addColumn(row -> words.conditions().sentence(row.definition().audience()))
                .setHeader(words.t("admin.column.audience"))
                .setFlexGrow(3),
            addColumn(row -> words.period(row.definition()))
                .setHeader(words.t("admin.column.period"))
                .setFlexGrow(2),
            addComponentColumn(this::state)
                .setHeader(words.t("admin.state"))
                .setWidth("148px")
                .setFlexGrow(0),
            addComponentColumn(this::took)
                .setHeader(words.t("admin.column.took"))
                .setWidth("168px")
                .setFlexGrow(0),
            addComponentColumn(this::budget)
                .setHeader(words.t("admin.column.budget"))
                .setWidth("168px")
                .setFlexGrow(0),
            addComponentColumn(this::people)
                .setHeader(words.t("admin.column.people"))
                .setWidth("132px")
                .setFlexGrow(0)));
    addComponentColumn(this::actions).setKey("actions").setWidth("88px").setFlexGrow(0);
    addItemClickListener(click -> UI.getCurrent().navigate(TaskPages.of(click.getItem().code())));
  }

  private Component name(TaskRow row) {
    TaskDefinition task = row.definition();
    return new TwoLines(
            new Anchor(TaskPages.of(row.code()), words.name(task)),
            words.kind(task.kind()) + " · " + row.code())
        .phone(words.period(task))
        .phone(state(row));
  }

  private Component state(TaskRow row) {
    Div cell = new Div(words.badge(row.state()));
    cell.addClassNames("row", "tight");
    TaskState draft = row.draftState();
    if (draft != null && row.liveVersion() > 0) {
      String beside = words.t("admin.version.of", row.draftVersion(), words.state(draft));
      cell.add(
          HelpTip.on(
              draft == TaskState.IN_REVIEW ? Badge.accent(beside) : Badge.neutral(beside),
              "status.taskstate_" + draft.code()));
    }
    return cell;
  }

  private Component took(TaskRow row) {
    return row.liveVersion() == 0
        ? AdminWords.quiet(words.t("admin.notPublished"))
        : lines(
            words.t(
                "admin.took",
                words.formats().count(row.entered()),
                words.formats().count(row.completions())),
            words.t("admin.metAtStart", words.formats().count(row.metAtStart())));
  }

  private Component budget(TaskRow row) {
    TaskDefinition task = row.definition();
    if (task.rewardKind().isEmpty()) {
      return AdminWords.quiet(words.t("editor.reward.none"));
    }
    if (row.liveVersion() == 0) {
      return AdminWords.quiet(words.t("admin.notPublished"));
    }
    return lines(words.rounded(task.rewardKind(), row.committed()), words.budget(row));
  }

  private Component people(TaskRow row) {
    return lines(
        row.author(),
        row.approver() == null
            ? words.t("admin.approver.none")
            : words.t("admin.approver", row.approver()));
  }

  private Component actions(TaskRow row) {
    return Buttons.text(words.t("admin.duplicate"), () -> duplicate.accept(row));
  }

  private static Div lines(String first, String second) {
    Span below = new Span(second);
    below.addClassNames("quiet", "small");
    Div cell = new Div(new Span(first), below);
    cell.addClassName("two-lines");
    return cell;
  }
}
