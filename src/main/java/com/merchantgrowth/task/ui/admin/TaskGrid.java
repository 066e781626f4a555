package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.PhoneColumns;
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
    addClassNames("page-grid", "task-grid");
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
    Anchor name = new Anchor(TaskPages.of(row.code()), words.name(task));
    name.addClassName("strong");
    Span code = new Span(words.kind(task.kind()) + " · " + row.code());
    code.addClassNames("quiet", "small");
    Span more = new Span(words.period(task));
    more.addClassNames("small", "phone-only");
    Div state = new Div(state(row));
    state.addClassName("phone-only");
    return lines(name, code, more, state);
  }

  private Component state(TaskRow row) {
    Div cell = new Div(words.badge(row.state()));
    cell.addClassNames("row", "tight");
    TaskState draft = row.draftState();
    if (draft != null && row.liveVersion() > 0) {
      String beside = words.t("admin.version.of", row.draftVersion(), words.state(draft));
      cell.add(draft == TaskState.IN_REVIEW ? Badge.accent(beside) : Badge.neutral(beside));
    }
    return cell;
  }

  private Component took(TaskRow row) {
    if (row.liveVersion() == 0) {
      return AdminWords.quiet(words.t("admin.notPublished"));
    }
    Span met = new Span(words.t("admin.metAtStart", words.formats().count(row.metAtStart())));
    met.addClassNames("quiet", "small");
    return lines(
        new Span(
            words.t(
                "admin.took",
                words.formats().count(row.entered()),
                words.formats().count(row.completions()))),
        met);
  }

  private Component budget(TaskRow row) {
    TaskDefinition task = row.definition();
    if (row.liveVersion() == 0 || task.rewardKind().isEmpty()) {
      return AdminWords.quiet(
          task.rewardKind().isEmpty()
              ? words.t("editor.reward.none")
              : words.t("admin.notPublished"));
    }
    Span of =
        new Span(
            task.budget() == 0
                ? words.t("admin.budget.none")
                : words.t(
                    "admin.budget.of",
                    words.rounded(task.rewardKind(), task.budget()),
                    words.formats().value((double) row.committed() / task.budget(), "ratio")));
    of.addClassNames("quiet", "small");
    return lines(new Span(words.rounded(task.rewardKind(), row.committed())), of);
  }

  private Component people(TaskRow row) {
    Span approver =
        new Span(
            row.approver() == null
                ? words.t("admin.approver.none")
                : words.t("admin.approver", row.approver()));
    approver.addClassNames("quiet", "small");
    return lines(new Span(row.author()), approver);
  }

  private Component actions(TaskRow row) {
    return Buttons.text(words.t("admin.duplicate"), () -> duplicate.accept(row));
  }

  private static Div lines(Component... lines) {
    Div cell = new Div(lines);
    cell.addClassName("two-lines");
    return cell;
  }
}
