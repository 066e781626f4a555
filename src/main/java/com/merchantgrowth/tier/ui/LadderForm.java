package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.tier.LadderVersion;
import com.merchantgrowth.tier.TierPreview;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new version of the ladder being written; it is saved after its effect was shown. */
final class LadderForm extends Div {
  /** What the form asks of its page. */
  interface Actions {
    TierPreview preview(TierLadder draft, @Nullable LocalDate day);

    void save(TierLadder draft, String note);

    void cancel();

    /** The last day of the month before. */
    LocalDate monthEnd();
  }

  private final Choices choices;
  private final TierWords words;
  private final Actions actions;
  private final Select<Rhythm> rhythm = new Select<>();
  private final IntegerField mostSteps = new IntegerField();
  private final IntegerField grace = new IntegerField();
  private final ComboBox<String> freezeFlag = new ComboBox<>();
  private final TextField note = new TextField();
  private final Div list = new Div();
  private final List<StepFields> steps = new ArrayList<>();
  private final Div effect = new Div();
  private final Button save;

  LadderForm(
      TierLadder start, Choices choices, List<String> flags, TierWords words, Actions actions) {
    this.choices = choices;
    this.words = words;
    this.actions = actions;
    addClassName("stack");
    Div general = new Div(rhythm(start), steps(start), grace(start), flag(start, flags));
    general.addClassName("toolbar");
    list.addClassName("stack");
    for (int place = 0; place < start.steps().size(); place++) {
      add(start.step(place), place == 0);
    }
    note.setLabel(words.t("edit.note"));
    note.setMaxLength(LadderVersion.LONGEST_NOTE);
    note.setWidthFull();
    save = Buttons.primary(words.t("edit.save"), this::save);
    save.setEnabled(false);
    effect.addClassName("stack");
    Div buttons =
        new Div(
            save,
            Buttons.secondary(words.t("edit.preview"), () -> preview(null)),
            Buttons.text(words.t("edit.cancel"), actions::cancel));
    buttons.addClassName("row");
    add(
        new Card(words.t("edit.moving")).body(general),
        new Card(words.t("edit.steps"))
            .body(list, Buttons.secondary(words.t("edit.add"), this::addStep)),
        effect,
        new Card(words.t("edit.finish")).note(words.t("edit.finish.note")).body(note, buttons));
  }

  private Select<Rhythm> rhythm(TierLadder start) {
    rhythm.setLabel(words.t("edit.rhythm"));
    rhythm.setItems(Rhythm.values());
    rhythm.setItemLabelGenerator(
        one -> words.t(one == Rhythm.MONTHLY ? "edit.monthly" : "edit.daily"));
    rhythm.setValue(start.rhythm());
    rhythm.setWidth("220px");
    rhythm.addValueChangeListener(change -> changed());
    return rhythm;
  }

  private IntegerField steps(TierLadder start) {
    return number(
        mostSteps, "edit.mostSteps", start.mostSteps(), TierLadder.MOST_STEPS, "edit.any");
  }

  private IntegerField grace(TierLadder start) {
    return number(grace, "edit.grace", start.grace(), TierLadder.MOST_GRACE, "edit.noGrace");
  }

  private IntegerField number(IntegerField field, String label, int value, int most, String help) {
    field.setLabel(words.t(label));
    field.setHelperText(words.t(help));
    field.setMin(0);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.setValue(value);
    field.addValueChangeListener(change -> changed());
    return field;
  }

  private ComboBox<String> flag(TierLadder start, List<String> flags) {
    List<String> items = new ArrayList<>(flags);
    if (start.freezes() && !items.contains(start.freezeFlag())) {
      items.add(start.freezeFlag());
    }
    freezeFlag.setLabel(words.t("edit.freeze"));
    freezeFlag.setHelperText(words.t("edit.freeze.none"));
    freezeFlag.setItems(items);
    freezeFlag.setItemLabelGenerator(words::flag);
    freezeFlag.setClearButtonVisible(true);
    freezeFlag.setValue(start.freezes() ? start.freezeFlag() : null);
    freezeFlag.addValueChangeListener(change -> changed());
    return freezeFlag;
  }

  private void add(TierStep step, boolean lowest) {
    StepFields fields = new StepFields(step, lowest, choices, words, this::changed, this::remove);
    steps.add(fields);
    list.add(fields);
  }

  /** The next tier on top, asking what the highest one asks until somebody changes it. */
  private void addStep() {
    String code = "L" + steps.size();
    add(new TierStep(code, code, code, Condition.EVERYBODY), false);
    changed();
  }

  private void remove(StepFields fields) {
    steps.remove(fields);
    list.remove(fields);
    changed();
  }

  /** What was previewed is not what would be saved any more. */
  private void changed() {
    save.setEnabled(false);
    effect.removeAll();
  }

  private TierLadder draft() {
    return new TierLadder(
        0,
        steps.stream().map(StepFields::step).toList(),
        Objects.requireNonNull(rhythm.getValue()),
        Objects.requireNonNullElse(mostSteps.getValue(), -1),
        Objects.requireNonNullElse(grace.getValue(), -1),
        Objects.requireNonNullElse(freezeFlag.getValue(), ""));
  }

  private void preview(@Nullable LocalDate day) {
    boolean complete = true;
    for (StepFields fields : steps) {
      complete &= fields.check();
    }
    effect.removeAll();
    if (!complete) {
      effect.add(new ErrorPanel(words.t("edit.incomplete"), null, null));
      return;
    }
    try {
      TierPreview found = actions.preview(draft(), day);
      effect.add(new PreviewCard(found, actions.monthEnd(), this::preview, words));
      save.setEnabled(true);
    } catch (DomainException refused) {
      effect.add(new ErrorPanel(getTranslation(refused.key(), refused.args()), null, null));
    }
  }

  private void save() {
    actions.save(draft(), note.getValue());
  }
}
