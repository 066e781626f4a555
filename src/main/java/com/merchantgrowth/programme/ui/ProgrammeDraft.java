package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.programme.ProgrammeEffect;
import com.merchantgrowth.programme.ProgrammeVersion;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.FormRows;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.WordingFields;
import com.merchantgrowth.task.TaskRow;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A new version of a programme being made: words, terms, tracks, months that are counted. */
final class ProgrammeDraft extends Composite<Div> {
  static final int LONGEST_NAME = 60;
  static final int LONGEST_TEXT = 400;

  /** What can be done with the draft. */
  interface Acts {
    /**
     * @throws DomainException if it cannot be saved as it is
     */
    ProgrammeEffect effect(ProgrammeDefinition draft);

    void save(ProgrammeDefinition draft);

    void discard();
  }

  private final transient ProgrammeDefinition before;
  private final transient ProgrammeWords words;
  private final transient Acts acts;
  private final int version;
  private final WordingFields name;
  private final WordingFields text;
  private final ConditionEditor eligible;
  private final FormRows<TrackForm> tracks;
  private final MilestonesForm milestones;
  private final Div said = new Div();

  /**
   * @param eligible an empty editor of conditions
   * @param targets tasks that can be targets
   */
  ProgrammeDraft(
      ProgrammeVersion basedOn,
      ConditionEditor eligible,
      List<TaskRow> targets,
      ProgrammeWords words,
      Acts acts) {
    before = basedOn.programme();
    version = basedOn.version() + 1;
    this.eligible = eligible;
    this.words = words;
    this.acts = acts;
    name = WordingFields.line(words.t("admin.name"), LONGEST_NAME, before.name());
    text = WordingFields.area(words.t("admin.text"), LONGEST_TEXT, before.text());
    tracks = new FormRows<>(this::title, () -> {});
    milestones = new MilestonesForm(before.milestones(), words);
    eligible.setLabel(words.t("eligible"));
    eligible.setValue(before.eligible());
    before.tracks().forEach(track -> append(track, targets, false));
    said.addClassName("stack");
    Div basics = new Div(name, text, eligible);
    basics.addClassName("stack");
    Div ways =
        new Div(
            tracks,
            Buttons.secondary(
                words.t("admin.track.add"),
                () -> append(new Track("", Wording.NONE, Wording.NONE, List.of()), targets, true)));
    ways.addClassName("stack");
    Div bar =
        new Div(
            Buttons.primary(words.t("admin.save"), this::save),
            Buttons.secondary(words.t("admin.effect.show"), this::look),
            Buttons.text(words.t("admin.cancel"), acts::discard));
    bar.addClassNames("row", "editor-bar");
    getContent().addClassName("stack");
    getContent()
        .add(
            new Card(words.t("admin.basics")).body(basics),
            new Card(words.t("admin.tracks")).note(words.t("admin.tracks.note")).body(ways),
            new Card(words.t("admin.milestones"))
                .note(words.t("admin.milestones.note"))
                .body(milestones),
            said,
            bar);
  }

  private String title(int at) {
    Wording track = tracks.forms().get(at).name();
    return track.isBlank() ? words.t("admin.track.new") : words.in(track);
  }

  private void append(Track track, List<TaskRow> targets, boolean open) {
    tracks.append(new TrackForm(track, targets, before::flag, words), open);
  }

  /**
   * @throws DomainException invalid, naming what is wrong
   */
  private ProgrammeDefinition value() {
    Condition terms = eligible.check() ? eligible.getValue() : null;
    if (terms == null) {
      throw DomainException.invalid("programme.error.terms");
    }
    return new ProgrammeDefinition(
        before.code(),
        name.value(),
        text.value(),
        before.open(),
        terms,
        tracks.forms().stream().map(TrackForm::value).toList(),
        milestones.value());
  }

  /** Shows what the draft would change; a draft that cannot be saved says why instead. */
  private Optional<Seen> look() {
    said.removeAll();
    Optional<Seen> seen =
        tried(
            () -> {
              ProgrammeDefinition draft = value();
              return new Seen(draft, acts.effect(draft));
            });
    seen.ifPresent(one -> said.add(new EffectCard(one.draft(), one.effect(), words)));
    said.scrollIntoView();
    return seen;
  }

  /** A draft and what it would change. */
  private record Seen(ProgrammeDefinition draft, ProgrammeEffect effect) {}

  private <T> Optional<T> tried(Supplier<T> act) {
    try {
      return Optional.of(act.get());
    } catch (DomainException refused) {
      said.removeAll();
      said.add(Note.bad(getTranslation(refused.key(), refused.args())));
      return Optional.empty();
    }
  }

  private void save() {
    look().filter(seen -> !seen.effect().diff().none()).ifPresent(this::ask);
  }

  private void ask(Seen seen) {
    Confirm.open(
            words.t("admin.save.title", version),
            words.t(
                "admin.save.text",
                words.change(seen.effect().diff()),
                words.formats().count(seen.effect().joined())),
            words.t("admin.save"),
            () ->
                tried(
                    () -> {
                      acts.save(seen.draft());
                      return seen;
                    }))
        .setConfirmButtonTheme("primary");
  }
}
