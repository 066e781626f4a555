package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskAuthoring;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskFilter;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskKind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 任务管理 of administrators: all tasks, whatever their state. */
@Route(TaskRoutes.ADMIN)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "task.admin.menu", order = 200, icon = "target")
class TaskListView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String KIND = "kind";
  private static final String STATE = "state";

  private final transient TaskCatalogue catalogue;
  private final transient TaskAuthoring authoring;
  private final transient AdminWords words;
  private final FilterBar filters;
  private final TaskGrid grid;
  private final Span number = new Span();

  TaskListView(TaskCatalogue catalogue, TaskAuthoring authoring, AdminTexts texts) {
    this.catalogue = catalogue;
    this.authoring = authoring;
    words = texts.of(this);
    filters = new FilterBar(() -> load(filter()));
    filters.search(TEXT, words.t("admin.search"), words.t("admin.searchHint"));
    filters.few(
        KIND,
        words.t("editor.field.kind"),
        Arrays.stream(TaskKind.values()).map(TaskKind::code).toList(),
        code -> words.t("kind." + code));
    filters.few(
        STATE,
        words.t("admin.state"),
        Arrays.stream(TaskState.values()).map(TaskState::code).toList(),
        code -> words.t("state." + code));
    grid = new TaskGrid(words, this::duplicate);
    add(
        new PageHeader(
            getPageTitle(),
            words.t("admin.subtitle"),
            Buttons.primary(words.t("admin.new"), this::create)),
        filters,
        new Card(words.t("admin.list")).badge(number).body(grid).flush());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load(filter());
  }

  private TaskFilter filter() {
    return new TaskFilter(
        filters.value(TEXT).strip(),
        one(filters.value(KIND), TaskKind.values(), TaskKind::code),
        one(filters.value(STATE), TaskState.values(), TaskState::code));
  }

  private static <T> @Nullable T one(String asked, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(asked))
        .findFirst()
        .orElse(null);
  }

  private void load(TaskFilter filter) {
    grid.setEmptyStateComponent(empty(filter));
    grid.setItems(
        query -> catalogue.page(filter, query.getOffset(), query.getLimit()).stream(),
        query -> {
          long found = catalogue.count(filter);
          number.removeAll();
          number.add(
              Badge.neutral(
                  words.t(
                      found == 1 ? "admin.count.one" : "admin.count",
                      words.formats().count(found))));
          return (int) found;
        });
  }

  private EmptyState empty(TaskFilter filter) {
    return filter.equals(TaskFilter.ALL)
        ? new EmptyState(
            words.t("admin.none"),
            words.t("admin.noneWhy"),
            Buttons.secondary(words.t("admin.new"), this::create))
        : new EmptyState(
            words.t("admin.noneFound"),
            words.t("admin.noneFoundWhy"),
            Buttons.secondary(
                words.t("admin.clear"), () -> UI.getCurrent().navigate(TaskRoutes.ADMIN)));
  }

  private void create() {
    new NewTaskDialog(
            null,
            words,
            start -> {
              if (start.name().isEmpty()) {
                throw DomainException.invalid("task.admin.error.nameFirst");
              }
              open(
                  authoring.create(
                      start.code(), NewTask.of(start.name(), start.kind(), words.calendar())));
            })
        .open();
  }

  private void duplicate(TaskRow row) {
    new NewTaskDialog(
            words.name(row.definition()),
            words,
            start -> open(authoring.duplicate(row.id(), start.code())))
        .open();
  }

  private static void open(TaskVersion version) {
    UI.getCurrent().navigate(TaskPages.of(version.code()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("task.admin.menu");
  }
}
