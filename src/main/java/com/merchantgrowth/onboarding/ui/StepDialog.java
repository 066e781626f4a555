package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A step's name, aim, time and rewards. */
final class StepDialog extends Dialog {
  StepDialog(ChecklistStep step, OnboardingWords words, Consumer<ChecklistStep> keep) {
    setHeaderTitle(words.in(step.name()));
    setWidth("min(680px, 96vw)");
    WordingFields name =
        WordingFields.line(
            words.t("admin.item.name"), ChecklistDefinition.LONGEST_NAME, step.name());
    WordingFields aim =
        WordingFields.line(words.t("admin.step.aim"), ChecklistDefinition.LONGEST_TEXT, step.aim());
    IntegerField days = ChecklistDraft.days(words.t("admin.step.days.label"), step.days());
    days.addClassName("wide");
    Div form = new Div(name, aim, days);
    form.addClassName("onboarding-form");
    Map<RewardKind, IntegerField> rewards = new LinkedHashMap<>();
    words.kinds().values().stream()
        .filter(RewardKind::active)
        .forEach(
            kind -> {
              IntegerField amount =
                  new IntegerField(words.t("admin.step.amount", kind.name(words.locale())));
              amount.setMin(0);
              amount.setValue(
                  (int)
                      step.rewards().stream()
                          .filter(one -> one.kind().equals(kind.code()))
                          .mapToLong(RewardAmount::amount)
                          .sum());
              rewards.put(kind, amount);
              form.add(amount);
            });
    Span hint = new Span(words.t("admin.step.amount.hint"));
    hint.addClassNames("small", "quiet", "wide");
    Span refusal = ReasonDialog.refusal();
    form.add(hint, refusal);
    add(form);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("admin.item.keep"),
                () -> {
                  try {
                    keep.accept(changed(step, name.value(), aim.value(), days, rewards));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
  }

  private static ChecklistStep changed(
      ChecklistStep step,
      Wording name,
      Wording aim,
      IntegerField days,
      Map<RewardKind, IntegerField> fields) {
    List<RewardAmount> rewards = new ArrayList<>();
    fields.forEach(
        (kind, field) -> {
          if (!field.isEmpty() && field.getValue() != 0) {
            rewards.add(new RewardAmount(kind.code(), field.getValue()));
          }
        });
    return new ChecklistStep(
        step.code(),
        name,
        aim,
        days.isEmpty() ? 0 : days.getValue(),
        step.requires(),
        rewards,
        step.modules());
  }
}
