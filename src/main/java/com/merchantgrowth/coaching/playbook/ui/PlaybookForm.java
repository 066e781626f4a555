package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookAction;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.FormRows;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A playbook being written. */
final class PlaybookForm extends Div {
  private final PlaybookWords words;
  private final Choices choices;
  private final TextField code = new TextField();
  private final Select<ShopStage> stage = new Select<>();
  private final WordingFields name;
  private final WordingFields pain;
  private final WordingFields summary;
  private final MultiSelectComboBox<String> signals = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Dimension> dimensions = new MultiSelectComboBox<>();
  private final Select<Target.Kind> kind = new Select<>();
  private final TextField target = new TextField();
  private final NumberField to = new NumberField();
  private final IntegerField days = new IntegerField();
  private final FormRows<ActionForm> actions;
  private final FormRows<MaterialForm> materials;

  /**
   * @param value null = a new one
   */
  PlaybookForm(@Nullable Playbook value, PlaybookWords words, Choices choices) {
    this.words = words;
    this.choices = choices;
    addClassName("stack");
    code.setLabel(words.t("field.code"));
    code.setHelperText(words.t("field.code.hint"));
    code.setReadOnly(value != null);
    stage.setLabel(words.t("field.stage"));
    stage.setItems(ShopStage.values());
    stage.setItemLabelGenerator(words::stage);
    name =
        WordingFields.line(words.t("field.name"), 60, value == null ? Wording.NONE : value.name());
    pain =
        WordingFields.line(words.t("field.pain"), 600, value == null ? Wording.NONE : value.pain());
    summary =
        WordingFields.area(
            words.t("field.summary"), 1_800, value == null ? Wording.NONE : value.summary());
    signals.setLabel(words.t("field.signals"));
    signals.setItems(Playbook.SIGNALS.stream().sorted().toList());
    signals.setItemLabelGenerator(words::signal);
    dimensions.setLabel(words.t("field.dimensions"));
    dimensions.setItems(Dimension.values());
    dimensions.setItemLabelGenerator(words::dimension);
    actions = new FormRows<>(at -> form(at).title(words, at), () -> {});
    materials = new FormRows<>(at -> material(at).title(words, at), () -> {});
    targetFields();
    fill(value);
    add(
        basics(),
        goal(),
        rows(words.t("actions"), actions, words.t("add.action"), this::addAction));
    add(rows(words.t("materials"), materials, words.t("add.material"), this::addMaterial));
  }

  private ActionForm form(int at) {
    return actions.forms().get(at);
  }

  private MaterialForm material(int at) {
    return materials.forms().get(at);
  }

  private void targetFields() {
    kind.setLabel(words.t("field.target"));
    kind.setItems(Target.Kind.values());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(words.t("target.none"));
    kind.setItemLabelGenerator(
        one -> one == null ? words.t("target.none") : words.t("target." + one.code() + ".kind"));
    target.setLabel(words.t("field.targetCode"));
    target.setHelperText(words.t("field.targetCode.hint"));
    to.setLabel(words.t("field.to"));
    to.setHelperText(words.t("field.to.hint"));
    days.setLabel(words.t("field.days"));
    days.setMin(1);
    days.setMax(Playbook.MOST_DAYS);
    days.setStepButtonsVisible(true);
  }

  private void fill(@Nullable Playbook value) {
    if (value == null) {
      stage.setValue(ShopStage.ENTRY);
      days.setValue(28);
      addAction();
      return;
    }
    code.setValue(value.code());
    stage.setValue(value.stage());
    signals.setValue(value.signals().toArray(String[]::new));
    dimensions.setValue(value.dimensions().toArray(Dimension[]::new));
    days.setValue(value.days());
    Target aimed = value.target();
    if (aimed != null) {
      kind.setValue(aimed.kind());
      target.setValue(aimed.code());
      to.setValue(aimed.to());
    }
    value.actions().forEach(one -> actions.append(new ActionForm(one, words, choices), false));
    value.materials().forEach(one -> materials.append(new MaterialForm(one, words), false));
  }

  private Card basics() {
    Div row = new Div(code, stage, signals, dimensions);
    row.addClassName("toolbar");
    return new Card(words.t("about")).body(row, name, pain, summary);
  }

  private Card goal() {
    Div row = new Div(kind, target, to, days);
    row.addClassName("toolbar");
    return new Card(words.t("goal")).note(words.t("goal.note")).body(row);
  }

  private static Card rows(String title, FormRows<?> rows, String add, Runnable adding) {
    return new Card(title).body(rows, Buttons.secondary(add, adding));
  }

  private void addAction() {
    actions.append(
        new ActionForm(
            new PlaybookAction("", Side.COACH, 7, Wording.NONE, Wording.NONE, List.of(), null),
            words,
            choices),
        true);
  }

  private void addMaterial() {
    materials.append(new MaterialForm(new Material("", Wording.NONE), words), true);
  }

  /**
   * What is written now.
   *
   * @throws DomainException invalid, naming what is missing or wrong
   */
  Playbook value() {
    Target.Kind aimed = kind.getValue();
    if (days.getValue() == null || (aimed != null && aimed != Target.Kind.STEP && to.isEmpty())) {
      throw DomainException.invalid("coaching.playbook.error.place", "objective", "");
    }
    return new Playbook(
        code.getValue().strip(),
        stage.getValue(),
        name.value(),
        pain.value(),
        summary.value(),
        Playbook.SIGNALS.stream().sorted().filter(signals.getValue()::contains).toList(),
        java.util.Arrays.stream(Dimension.values())
            .filter(dimensions.getValue()::contains)
            .toList(),
        aimed == null
            ? null
            : new Target(aimed, target.getValue().strip(), to.isEmpty() ? 1 : to.getValue()),
        days.getValue(),
        actions.forms().stream().map(ActionForm::value).toList(),
        materials.forms().stream().map(MaterialForm::value).toList());
  }
}
