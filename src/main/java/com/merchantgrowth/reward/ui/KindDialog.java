package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A kind of reward. Code and unit are fixed once it exists: the ledger counts in them. */
final class KindDialog extends Dialog {
  private final TextField code = new TextField();
  private final TextField nameZh = new TextField();
  private final TextField nameEn = new TextField();
  private final Select<String> unit = new Select<>();
  private final IntegerField validDays = new IntegerField();
  private final TextField useZh = new TextField();
  private final TextField useEn = new TextField();
  private final Checkbox active = new Checkbox();

  /**
   * @param kind null for a new one
   */
  KindDialog(@Nullable RewardKind kind, RewardWords words, Consumer<RewardKind> save) {
    setHeaderTitle(
        kind == null ? words.t("kind.add") : words.t("kind.title", kind.name(words.locale())));
    setWidth("min(560px, 96vw)");
    code.setLabel(words.t("code"));
    code.setHelperText(words.t("code.hint"));
    nameZh.setLabel(words.t("nameZh"));
    nameEn.setLabel(words.t("nameEn"));
    unit.setLabel(words.t("unit"));
    unit.setItems(RewardKind.UNITS);
    unit.setItemLabelGenerator(words::unit);
    validDays.setLabel(words.t("validity.days"));
    validDays.setHelperText(words.t("validity.hint"));
    validDays.setMin(0);
    validDays.setMax(RewardKinds.MOST_VALID_DAYS);
    validDays.setStepButtonsVisible(true);
    useZh.setLabel(words.t("useZh"));
    useEn.setLabel(words.t("useEn"));
    active.setLabel(words.t("offered.hint"));
    fill(kind);
    Span refusal = ReasonDialog.refusal();
    Div fields = new Div(nameZh, nameEn, code, unit, validDays);
    fields.addClassName("reward-form");
    useZh.setWidthFull();
    useEn.setWidthFull();
    Div form = new Div(fields, useZh, useEn, active, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("kind.save"),
                () -> {
                  try {
                    save.accept(draft());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  private void fill(@Nullable RewardKind kind) {
    if (kind == null) {
      unit.setValue(RewardKind.UNITS.getFirst());
      validDays.setValue(30);
      active.setValue(true);
      return;
    }
    code.setValue(kind.code());
    code.setReadOnly(true);
    nameZh.setValue(kind.nameZh());
    nameEn.setValue(kind.nameEn());
    unit.setValue(kind.unit());
    unit.setReadOnly(true);
    validDays.setValue(kind.validDays());
    useZh.setValue(kind.useZh());
    useEn.setValue(kind.useEn());
    active.setValue(kind.active());
  }

  private RewardKind draft() {
    Integer days = validDays.getValue();
    return new RewardKind(
        code.getValue().strip(),
        nameZh.getValue().strip(),
        nameEn.getValue().strip(),
        unit.getValue(),
        days == null ? -1 : days,
        useZh.getValue().strip(),
        useEn.getValue().strip(),
        active.getValue());
  }
}
