package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One check item: its words, what shows that it is done, where it is done. */
final class ItemDialog extends Dialog {
  private static final String DATA = "data";
  private static final String CONFIRMED = "confirmed";

  private final OnboardingWords words;
  private final TextField code;
  private final WordingFields name;
  private final WordingFields how;
  private final RadioButtonGroup<String> evidence = new RadioButtonGroup<>();
  private final ConditionEditor condition;
  private final WordingFields found;
  private final WordingFields asks;
  private final Checkbox reopens;
  private final TextField route;
  private final WordingFields place;
  private final IntegerField stuck;

  /**
   * @param item null = a new one
   */
  ItemDialog(
      @Nullable CheckItem item, OnboardingWords words, Choices choices, Consumer<CheckItem> keep) {
    this.words = words;
    setHeaderTitle(
        item == null
            ? words.t("admin.item.new")
            : words.t("admin.item.title", words.in(item.name())));
    setWidth("min(860px, 96vw)");
    code = new TextField(words.t("admin.item.code"));
    code.setHelperText(words.t("admin.item.code.hint"));
    code.addClassName("wide");
    code.setValue(item == null ? "" : item.code());
    code.setReadOnly(item != null);
    name =
        WordingFields.line(
            words.t("admin.item.name"),
            ChecklistDefinition.LONGEST_TEXT,
            item == null ? Wording.NONE : item.name());
    how =
        WordingFields.line(
            words.t("admin.item.how"),
            ChecklistDefinition.LONGEST_TEXT,
            item == null ? Wording.NONE : item.how());
    Evidence.Data data =
        item != null && item.evidence() instanceof Evidence.Data known ? known : null;
    Evidence.Confirmed confirmed =
        item != null && item.evidence() instanceof Evidence.Confirmed known ? known : null;
    condition = new ConditionEditor(choices);
    condition.setLabel(words.t("admin.item.condition"));
    condition.setRequired(true);
    if (data != null) {
      condition.setValue(data.condition());
    }
    found =
        WordingFields.line(
            words.t("admin.item.found", "{0}", "{1}"),
            ChecklistDefinition.LONGEST_TEXT,
            data == null ? Wording.NONE : data.found());
    asks =
        WordingFields.line(
            words.t("admin.item.asks"),
            ChecklistDefinition.LONGEST_TEXT,
            confirmed == null ? Wording.NONE : confirmed.asks());
    reopens = new Checkbox(words.t("admin.item.reopens"), item != null && item.reopens());
    reopens.addClassName("wide");
    route = new TextField(words.t("admin.item.route"));
    route.setHelperText(words.t("admin.item.route.hint"));
    route.setValue(item == null ? "" : item.route());
    route.addClassName("wide");
    place =
        WordingFields.line(
            words.t("admin.item.place"),
            ChecklistDefinition.LONGEST_TEXT,
            item == null ? Wording.NONE : item.place());
    stuck = new IntegerField(words.t("admin.item.stuck"));
    stuck.setMin(0);
    stuck.setValue(item == null ? 0 : item.stuckDays());
    stuck.addClassName("wide");
    evidence.setLabel(words.t("admin.item.evidence"));
    evidence.setItems(DATA, CONFIRMED);
    evidence.setItemLabelGenerator(value -> words.t("admin.item.evidence." + value));
    evidence.addClassName("wide");
    evidence.addValueChangeListener(change -> turn());
    evidence.setValue(item == null || data != null ? DATA : CONFIRMED);
    compose(keep);
  }

  private void compose(Consumer<CheckItem> keep) {
    Span refusal = ReasonDialog.refusal();
    refusal.addClassName("wide");
    Div form =
        new Div(
            code, name, how, evidence, condition, found, reopens, asks, route, place, stuck,
            refusal);
    form.addClassName("onboarding-form");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("admin.item.keep"),
                () -> {
                  try {
                    if (confirms() || condition.check()) {
                      keep.accept(value());
                      close();
                    }
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
    turn();
  }

  private boolean confirms() {
    return CONFIRMED.equals(evidence.getValue());
  }

  private void turn() {
    condition.setVisible(!confirms());
    found.setVisible(!confirms());
    reopens.setVisible(!confirms());
    asks.setVisible(confirms());
  }

  private CheckItem value() {
    Condition asked = condition.getValue();
    return new CheckItem(
        code.getValue().strip(),
        name.value(),
        how.value(),
        confirms()
            ? new Evidence.Confirmed(asks.value())
            : new Evidence.Data(asked == null ? Condition.EVERYBODY : asked, found.value()),
        !confirms() && reopens.getValue(),
        route.getValue().strip(),
        place.value(),
        stuck.isEmpty() ? 0 : stuck.getValue());
  }
}
