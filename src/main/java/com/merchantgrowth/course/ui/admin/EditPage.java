package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseRow;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.CourseProblem;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Writing: the form with what can be done with the draft. Nothing typed is lost by a refusal. */
final class EditPage extends Div {
  private final CourseDesk desk;
  private final AdminWords words;
  private final Runnable reload;
  private final CourseRow row;
  private final CourseForm form;
  private final Div said = new Div();
  private final Span state = new Span();
  private CourseVersion version;
  private boolean ready;
  private boolean dirty;

  EditPage(
      CourseVersion version, CourseRow row, CourseDesk desk, AdminWords words, Runnable reload) {
    this.version = version;
    this.row = row;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
    addClassName("stack");
    form = new CourseForm(version.content(), desk, words, this::changed);
    state.addClassNames("quiet", "small");
    state.getElement().setAttribute("aria-live", "polite");
    Div bar = new Div(state);
    bar.addClassNames("row", "course-bar");
    if (isDraft()) {
      bar.add(Buttons.secondary(words.t("discard"), this::discard));
    }
    bar.add(
        Buttons.secondary(words.t("save"), () -> save(this::told)),
        Buttons.primary(words.t("publish"), () -> save(this::publish)));
    said.addClassName("stack");
    add(bar, said, form);
    ready = true;
    state();
  }

  private boolean isDraft() {
    return version.state() == CourseVersion.State.DRAFT;
  }

  /** Whether something was typed that is not saved. */
  boolean dirty() {
    return dirty;
  }

  private void changed() {
    if (ready) {
      dirty = true;
      state();
    }
  }

  private void state() {
    state.setText(
        dirty
            ? words.t("editor.unsaved")
            : isDraft()
                ? words.t(
                    "editor.saved",
                    version.version(),
                    words.author(version.author()),
                    words.moment(version.editedAt()))
                : words.t("editor.published", version.version(), version.version() + 1));
  }

  private void save(Runnable then) {
    said.removeAll();
    try {
      CourseContent content = form.value();
      if (!isDraft() && content.equals(version.content())) {
        say(Note.info(words.t("editor.nothing")));
        return;
      }
      version = desk.authoring().save(version.code(), version.version(), version.lock(), content);
      form.saved(version.content());
    } catch (DomainException refused) {
      say(Note.bad(words.any(refused.key(), refused.args())));
      return;
    }
    dirty = false;
    state();
    then.run();
  }

  private void say(Note note) {
    said.removeAll();
    said.add(note);
    said.scrollIntoView();
  }

  private void told() {
    Notices.saved(words.t("editor.savedNow", version.version()));
    reload.run();
  }

  private void publish() {
    List<CourseProblem> problems = desk.authoring().problems(version.content());
    if (!problems.isEmpty()) {
      UnorderedList list = new UnorderedList();
      problems.forEach(one -> list.add(new ListItem(words.any(one.key(), one.args().toArray()))));
      said.removeAll();
      said.add(Note.bad(words.t("editor.problems", problems.size())), list);
      said.scrollIntoView();
      return;
    }
    Confirm.open(
            words.t("publish.title", words.in(version.content().name())),
            words.t(
                row.liveVersion() == 0 ? "publish.first" : "publish.next",
                version.version(),
                words.formats().count(row.people())),
            words.t("publish"),
            () -> {
              desk.authoring().publish(version.code(), version.version());
              Notices.saved(words.t("publish.done", version.version()));
              reload.run();
            })
        .setConfirmButtonTheme("primary");
  }

  private void discard() {
    boolean whole = row.liveVersion() == 0;
    Confirm.open(
        words.t("discard.title", words.in(version.content().name())),
        words.t(whole ? "discard.course" : "discard.draft"),
        words.t("discard"),
        () -> {
          desk.authoring().discard(version.code());
          dirty = false;
          if (whole) {
            UI.getCurrent().navigate(CourseRoutes.ADMIN);
          } else {
            reload.run();
          }
        });
  }
}
