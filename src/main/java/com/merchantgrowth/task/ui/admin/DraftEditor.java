package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.task.TaskProblem;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft: the form at the left, whom it reaches and what it would have cost at the right. */
final class DraftEditor extends Div {
  private final transient TaskDesk desk;
  private final transient AdminWords words;
  private final transient TaskHeader header;
  private final transient Runnable reload;
  private final transient @Nullable TaskVersion published;
  private final TaskForm form;
  private final PreviewPanel preview;
  private final BacktestPanel backtest;
  private final Span saved = new Span();
  private final Div said = new Div();
  private transient TaskVersion version;
  private boolean dirty;
  private boolean ready;

  /**
   * @param version the draft, or the published version the next one begins with
   * @param published null = none was
   * @param reload shows the task as it is now
   */
  DraftEditor(
      TaskVersion version,
      @Nullable TaskVersion published,
      TaskDesk desk,
      AdminWords words,
      Runnable reload) {
    this.version = version;
    this.published = published;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
    header = new TaskHeader(version, published, words);
    saved.addClassNames("quiet", "small");
    saved.getElement().setAttribute("aria-live", "polite");
    header.action(saved);
    if (published != null) {
      header.action(
          Buttons.secondary(
              words.t("editor.compare", published.version()), () -> compare(published)));
    }
    header.action(Buttons.secondary(words.t("editor.discard"), this::discard));
    header.action(Buttons.secondary(words.t("editor.save"), () -> save(this::told)));
    header.action(Buttons.primary(words.t("editor.submit"), () -> save(this::submit)));
    form = new TaskForm(desk.inputs(), words, this::changed);
    preview = new PreviewPanel(form::draft, desk.previews()::preview, words, desk.work());
    backtest =
        new BacktestPanel(
            form::draft,
            published == null
                ? null
                : new BacktestPanel.Published(published.version(), published.definition()),
            desk.previews()::backtest,
            form::tested,
            words,
            desk.work());
    said.addClassNames("stack", "page-part");
    add(header, said, new EditorColumns(form, preview, backtest));
    form.read(version.definition());
    ready = true;
    if (published != null) {
      form.compareWith(published.definition());
    }
    if (!version.note().isEmpty() && isDraft()) {
      say(Note.warn(words.t("editor.sentBack", version.note())));
    }
    state();
  }

  private boolean isDraft() {
    return version.state() == TaskVersion.State.DRAFT;
  }

  /** Whether something was typed that is not saved. */
  boolean dirty() {
    return dirty;
  }

  private void changed() {
    if (!ready) {
      return; // the form is being filled, nobody has typed
    }
    dirty = true;
    preview.outdated();
    backtest.outdated();
    state();
  }

  private void state() {
    saved.setText(
        dirty
            ? words.t("editor.unsaved")
            : isDraft()
                ? words.t("editor.saved", version.author(), words.moment(version.editedAt()))
                : words.t("editor.notBegun", version.version() + 1));
  }

  private void say(Note note) {
    said.removeAll();
    said.add(note);
  }

  private void save(Runnable then) {
    TaskDefinition task;
    try {
      task = form.draft();
    } catch (DomainException unreadable) {
      return; // said at the field
    }
    try {
      version = desk.authoring().save(version.taskId(), version.version(), version.lock(), task);
    } catch (DomainException refused) {
      if (refused.kind() != DomainException.Kind.CONFLICT) {
        throw refused;
      }
      overtaken(refused, task);
      return;
    }
    dirty = false;
    said.removeAll();
    header.show(version);
    state();
    then.run();
  }

  private void told() {
    Notices.saved(words.t("editor.savedNow", version.version()));
  }

  /** Somebody else was faster: what was typed stays, and the author decides. */
  private void overtaken(DomainException refused, TaskDefinition mine) {
    TaskVersion theirs = desk.catalogue().versions(version.code()).getFirst();
    if (theirs.state() != TaskVersion.State.DRAFT) {
      say(
          Note.bad(words.any(refused.key(), refused.args()))
              .with(Buttons.secondary(words.t("editor.reload"), this::abandon)));
      return;
    }
    say(
        Note.bad(words.t("editor.overtaken", theirs.author(), words.moment(theirs.editedAt())))
            .with(
                Buttons.secondary(
                    words.t("editor.overtaken.look"),
                    () ->
                        new DiffDialog(
                                theirs.definition(),
                                words.t("editor.theirs"),
                                mine,
                                words.t("editor.mine"),
                                words)
                            .open()))
            .with(
                Buttons.secondary(
                    words.t("editor.overtaken.overwrite"),
                    () -> {
                      version = theirs;
                      save(this::told);
                    }))
            .with(Buttons.text(words.t("editor.overtaken.abandon"), this::abandon)));
  }

  private void abandon() {
    dirty = false;
    reload.run();
  }

  private void compare(TaskVersion before) {
    TaskDefinition task;
    try {
      task = form.draft();
    } catch (DomainException unreadable) {
      return; // said at the field
    }
    new DiffDialog(
            before.definition(),
            words.t("admin.version.number", before.version()),
            task,
            words.t("editor.mine"),
            words)
        .open();
  }

  private void submit() {
    List<TaskProblem> problems = desk.previews().problems(version.definition());
    if (!problems.isEmpty()) {
      form.show(problems);
      said.removeAll();
      said.add(new ProblemSummary(problems, words, form::scrollTo));
      said.scrollIntoView();
      return;
    }
    desk.authoring().submit(version.taskId(), version.version());
    Notices.saved(words.t("editor.submitted", version.version()));
    reload.run();
  }

  private void discard() {
    boolean all = published == null;
    Confirm.open(
        words.t("editor.discard.title", words.name(version.definition())),
        words.t(all ? "editor.discard.task" : "editor.discard.draft"),
        words.t("editor.discard"),
        () -> {
          if (isDraft()) {
            desk.authoring().discard(version.taskId(), version.version());
          }
          dirty = false;
          if (all) {
            UI.getCurrent().navigate(TaskListView.class);
          } else {
            reload.run();
          }
        });
  }
}
