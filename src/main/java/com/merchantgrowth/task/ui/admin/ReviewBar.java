package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.task.TaskProblem;
import com.merchantgrowth.task.TaskVersion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Who wrote the version in review, and what the second administrator can do with it. */
final class ReviewBar extends Div {
  private final transient TaskVersion version;
  private final transient TaskDesk desk;
  private final transient AdminWords words;
  private final transient Runnable reload;
  private final Div said = new Div();

  ReviewBar(TaskVersion version, TaskDesk desk, AdminWords words, Runnable reload) {
    this.version = version;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
    addClassNames("stack", "page-part");
    boolean own = version.author().equals(desk.account().require().username());
    boolean blocked = own && desk.publishing().twoPerson();
    Note note =
        Note.info(
            blocked
                ? words.t("admin.review.own")
                : own
                    ? words.t("admin.review.ownAllowed")
                    : words.t(
                        "admin.review.by", version.author(), words.moment(version.editedAt())));
    Button approve = Buttons.primary(words.t("admin.review.approve"), this::approve);
    approve.setVisible(!blocked);
    note.with(
            Buttons.secondary(
                words.t(own ? "admin.review.takeBack" : "admin.review.sendBack"),
                own ? this::takeBack : this::sendBack))
        .with(approve);
    add(note, said);
  }

  private void approve() {
    List<TaskProblem> problems = desk.previews().problems(version.definition());
    if (!problems.isEmpty()) {
      said.removeAll();
      said.add(new ProblemSummary(problems, words, field -> {}));
      return;
    }
    act(
        () -> desk.publishing().approve(version.taskId(), version.version()),
        words.t("admin.review.approved", words.name(version.definition()), version.version()));
  }

  private void sendBack() {
    new NoteDialog(
            words.t("admin.review.sendBackTitle", words.name(version.definition())),
            words,
            note -> {
              desk.publishing().sendBack(version.taskId(), version.version(), note);
              Notices.saved(words.t("admin.review.sentBack", version.author()));
              reload.run();
            })
        .open();
  }

  /** The author may change something before somebody reads it. */
  private void takeBack() {
    act(
        () ->
            desk.publishing()
                .sendBack(
                    version.taskId(), version.version(), words.t("admin.review.takenBackNote")),
        words.t("admin.review.takenBack"));
  }

  private void act(Runnable act, String done) {
    try {
      act.run();
      Notices.saved(done);
      reload.run();
    } catch (DomainException refused) {
      said.removeAll();
      said.add(Note.bad(words.any(refused.key(), refused.args())));
    }
  }
}
