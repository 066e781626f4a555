package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskFilter;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task of the administrators: its draft in the editor, its version in review, or what became of
 * it. The URL says which with {@code part}; what needs work comes first.
 */
@Route(TaskRoutes.EDITOR)
@RolesAllowed(Roles.ADMIN)
class TaskEditorView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  private final transient TaskDesk desk;
  private final transient AdminWords words;
  private transient @Nullable DraftEditor editor;
  private String title = "";

  TaskEditorView(TaskDesk desk, AdminTexts texts) {
    this.desk = desk;
    words = texts.of(this);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get(TaskPages.TASK).orElse("");
    show(code, QueryState.of(event).get(TaskPages.PART).orElse(""));
  }

  private void reload(String code) {
    QueryState.current().remove(TaskPages.PART).replace();
    show(code, "");
  }

  private void show(String code, String part) {
    List<TaskVersion> versions = desk.catalogue().versions(code);
    TaskVersion newest = versions.getFirst();
    TaskVersion live = live(versions);
    title = words.name(newest.definition());
    editor = null;
    removeAll();
    add(content(versions, newest, live, part));
  }

  private Component content(
      List<TaskVersion> versions, TaskVersion newest, @Nullable TaskVersion live, String part) {
    String code = newest.code();
    boolean written = newest.state() != TaskVersion.State.LIVE;
    if (live != null && (part.equals(TaskPages.LIVE) || (!written && part.isEmpty()))) {
      return new PublishedPage(row(code), live, versions, desk, words, () -> reload(code));
    }
    if (newest.state() == TaskVersion.State.IN_REVIEW) {
      return new ReviewPage(newest, live, desk, words, () -> reload(code));
    }
    DraftEditor draft = new DraftEditor(newest, live, desk, words, () -> reload(code));
    editor = draft;
    return draft;
  }

  private static @Nullable TaskVersion live(List<TaskVersion> versions) {
    return versions.stream()
        .filter(version -> version.state() == TaskVersion.State.LIVE)
        .findFirst()
        .orElse(null);
  }

  private TaskRow row(String code) {
    return desk.catalogue().page(new TaskFilter(code, null, null), 0, Integer.MAX_VALUE).stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("task.error.unknown", code));
  }

  /** Nothing that was typed is lost without asking. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    DraftEditor draft = editor;
    if (draft == null || !draft.dirty()) {
      return;
    }
    BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
    ConfirmDialog dialog =
        new ConfirmDialog(
            words.t("editor.leave.title"),
            words.t("editor.leave.text"),
            words.t("editor.leave.action"),
            confirmed -> leave.proceed());
    dialog.setCancelable(true);
    dialog.setCancelText(words.t("editor.leave.stay"));
    dialog.addCancelListener(cancelled -> leave.cancel());
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("task.admin.menu") : title;
  }
}
