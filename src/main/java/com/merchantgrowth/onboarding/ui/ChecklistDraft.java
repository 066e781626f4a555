package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.onboarding.ChecklistEffect;
import com.merchantgrowth.onboarding.ChecklistVersion;
import com.merchantgrowth.onboarding.ChecklistVersions;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A new version being made: changed piece by piece, looked at, published. */
final class ChecklistDraft extends Composite<Div> {
  private final ChecklistVersions versions;
  private final ChecklistVersion basedOn;
  private final OnboardingWords words;
  private final Choices choices;
  private final Consumer<@Nullable ChecklistVersion> finish;
  private final Div steps = new Div();
  private final Div effect = new Div();
  private ChecklistDefinition draft;

  /**
   * @param finish gets what was published; null = discarded
   */
  ChecklistDraft(
      ChecklistVersions versions,
      ChecklistVersion basedOn,
      OnboardingWords words,
      Choices choices,
      Consumer<@Nullable ChecklistVersion> finish) {
    this.versions = versions;
    this.basedOn = basedOn;
    this.words = words;
    this.choices = choices;
    this.finish = finish;
    draft = basedOn.definition();
    getContent().addClassName("stack");
    steps.addClassName("stack");
    effect.addClassName("stack");
    Div bar =
        new Div(
            Buttons.primary(words.t("admin.publish"), this::publish),
            Buttons.secondary(words.t("admin.preview"), () -> preview().ifPresent(this::say)),
            Buttons.text(words.t("admin.cancel"), () -> finish.accept(null)));
    bar.addClassNames("row", "editor-bar");
    getContent().add(general(), steps, effect, bar);
    show();
  }

  private Card general() {
    IntegerField enrol = days(words.t("admin.enrolDays"), draft.enrolDays());
    IntegerField stuck = days(words.t("admin.stuckDays"), draft.stuckDays());
    Runnable changed =
        () -> {
          if (!enrol.isInvalid() && !stuck.isInvalid() && !enrol.isEmpty() && !stuck.isEmpty()) {
            set(
                new ChecklistDefinition(
                    draft.version(), enrol.getValue(), stuck.getValue(), draft.steps()));
          }
        };
    enrol.addValueChangeListener(change -> changed.run());
    stuck.addValueChangeListener(change -> changed.run());
    Div fields = new Div(enrol, stuck);
    fields.addClassName("onboarding-form");
    return new Card(words.t("admin.general")).body(fields);
  }

  static IntegerField days(String label, int value) {
    IntegerField field = new IntegerField(label);
    field.setMin(1);
    field.setMax(ChecklistDefinition.MOST_DAYS);
    field.setStepButtonsVisible(true);
    field.setValue(value);
    return field;
  }

  private void set(ChecklistDefinition changed) {
    draft = changed;
    effect.removeAll();
    show();
  }

  private void show() {
    steps.removeAll();
    EditorStep.Changes changes =
        new EditorStep.Changes() {
          @Override
          public void step(ChecklistStep step) {
            new StepDialog(step, words, changed -> set(draft.replace(changed))).open();
          }

          @Override
          public void module(ChecklistModule module) {
            new ModuleDialog(module, words, changed -> set(draft.replace(changed))).open();
          }

          @Override
          public void add(ChecklistModule module) {
            new ItemDialog(null, words, choices, added -> set(draft.with(module.code(), added)))
                .open();
          }

          @Override
          public void change(CheckItem item) {
            new ItemDialog(
                    item, words, choices, changed -> set(draft.replace(item.code(), changed)))
                .open();
          }

          @Override
          public void remove(CheckItem item) {
            set(draft.without(item.code()));
          }
        };
    draft.steps().forEach(step -> steps.add(new EditorStep(draft, step, words, changes)));
  }

  private Optional<ChecklistEffect> preview() {
    try {
      return Optional.of(versions.preview(draft));
    } catch (DomainException refused) {
      Notices.failed(words.any(refused.key(), refused.args()));
      return Optional.empty();
    }
  }

  private void say(ChecklistEffect found) {
    effect.removeAll();
    Card card = new Card(words.t("admin.effect"));
    if (found.day() != null) {
      card.note(words.t("admin.effect.day", words.day(found.day())));
    }
    if (found.diff().none()) {
      effect.add(card.body(new Span(words.t("admin.effect.none"))));
      return;
    }
    KeyValues values =
        new KeyValues()
            .row(words.t("admin.effect.what"), words.change(found.diff()))
            .row(
                words.t("admin.effect.shops"),
                words.t(
                    "admin.effect.shops.of",
                    words.formats().count(found.changed()),
                    words.formats().count(found.shops())))
            .row(words.t("admin.effect.completed"), words.formats().count(found.completing()));
    found
        .byItem()
        .forEach(
            (item, count) ->
                values.row(
                    draft.item(item).map(one -> words.in(one.name())).orElse(item),
                    words.formats().count(count)));
    effect.add(card.body(values));
  }

  private void publish() {
    Optional<ChecklistEffect> found = preview();
    if (found.isEmpty()) {
      return;
    }
    ChecklistEffect seen = found.get();
    if (seen.diff().none()
        && draft.enrolDays() == basedOn.definition().enrolDays()
        && draft.stuckDays() == basedOn.definition().stuckDays()) {
      effect.removeAll();
      effect.add(Note.info(words.t("admin.effect.none")));
      return;
    }
    say(seen);
    String what = seen.diff().none() ? words.t("admin.general") : words.change(seen.diff());
    new NoteDialog(
            words.t("admin.publish.title", basedOn.number() + 1),
            words.t(
                "admin.publish.text",
                what,
                words.formats().count(seen.shops()),
                words.formats().count(seen.changed())),
            words.t("admin.publish.note"),
            words.t("admin.publish"),
            words.any("shared.cancel"),
            note ->
                finish.accept(
                    Objects.requireNonNull(versions.publish(draft, basedOn.number(), note))))
        .open();
  }
}
