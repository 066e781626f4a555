package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseRow;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One course of the administrators. The URL's {@code part} says whether it is written ({@code
 * edit}) or looked back on ({@code overview}); without one, a draft is written.
 */
@Route(CourseRoutes.EDITOR)
@RolesAllowed(Roles.ADMIN)
class CourseEditorView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  private static final String PART = "part";
  private static final List<String> PARTS = List.of("edit", "overview");

  private final transient CourseDesk desk;
  private final transient AdminWords words;
  private transient @Nullable EditPage editor;
  private String title = "";

  CourseEditorView(CourseDesk desk) {
    this.desk = desk;
    words = desk.words(this);
    addClassName("course-editor");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event.getRouteParameters().get("course").orElse(""),
        QueryState.of(event).get(PART).orElse(""));
  }

  private void show(String code, String asked) {
    List<CourseVersion> versions = desk.catalogue().versions(code);
    CourseRow row = desk.catalogue().row(code);
    CourseVersion newest = versions.getFirst();
    title = words.in(newest.content().name());
    boolean draft = newest.state() == CourseVersion.State.DRAFT;
    String part = PARTS.contains(asked) ? asked : draft ? "edit" : "overview";
    editor = null;
    removeAll();
    add(header(newest, row), tabs(code, part));
    if (part.equals("edit")) {
      EditPage page = new EditPage(newest, row, desk, words, () -> show(code, "edit"));
      editor = page;
      add(page);
    } else {
      add(new OverviewPage(row, versions, desk, words, () -> show(code, "overview")));
    }
  }

  private PageHeader header(CourseVersion newest, CourseRow row) {
    Anchor back = new Anchor(CourseRoutes.ADMIN, words.t("admin.back"));
    back.addClassName("button-link");
    Anchor export =
        Downloads.button(
            words.t("admin.export"),
            newest.code() + ".json",
            "application/json",
            out ->
                out.write(
                    desk.files()
                        .write(newest.code(), newest.version())
                        .getBytes(StandardCharsets.UTF_8)));
    PageHeader header = new PageHeader(title, newest.code(), back, export);
    Div marks = new Div(words.state(row.state()));
    marks.addClassNames("row", "course-marks");
    header.add(marks);
    return header;
  }

  private Tabs tabs(String code, String part) {
    Tabs tabs =
        new Tabs(PARTS.stream().map(one -> new Tab(words.t("part." + one))).toArray(Tab[]::new));
    tabs.addClassNames("line-tabs", "page-part");
    tabs.setSelectedIndex(PARTS.indexOf(part));
    tabs.addSelectedChangeListener(
        change -> {
          String chosen = PARTS.get(tabs.getSelectedIndex());
          if (chosen.equals(part)) {
            return; // back where it was: stayed
          }
          leave(
              () -> {
                QueryState.current().set(PART, chosen).replace();
                show(code, chosen);
              },
              () -> tabs.setSelectedIndex(PARTS.indexOf(part)));
        });
    return tabs;
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (editor == null || !editor.dirty()) {
      return;
    }
    BeforeLeaveEvent.ContinueNavigationAction action = event.postpone();
    leave(action::proceed, action::cancel);
  }

  /** Nothing that was typed is lost without asking. */
  private void leave(Runnable proceed, Runnable stay) {
    if (editor == null || !editor.dirty()) {
      proceed.run();
      return;
    }
    ConfirmDialog dialog =
        new ConfirmDialog(
            words.t("leave.title"),
            words.t("leave.text"),
            words.t("leave.action"),
            confirmed -> proceed.run());
    dialog.setCancelable(true);
    dialog.setCancelText(words.t("leave.stay"));
    dialog.addCancelListener(cancelled -> stay.run());
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("course.admin.menu") : title;
  }
}
