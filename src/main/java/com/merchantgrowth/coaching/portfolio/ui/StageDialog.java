package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.StageOverrides;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** A shop, a stage and why. A refusal is shown in the dialog, nothing typed is lost. */
final class StageDialog extends Dialog {
  /** Decides the stage. */
  @FunctionalInterface
  interface Save {
    void save(String shopCode, ShopStage stage, String reason);
  }

  StageDialog(RuleWords words, Save save) {
    setHeaderTitle(words.t("stages.decide"));
    setWidth("min(480px, 96vw)");
    TextField code = new TextField(getTranslation("merchant.attribute.code"));
    code.setWidthFull();
    Select<ShopStage> stage = new Select<>();
    stage.setLabel(getTranslation("merchant.attribute.stage"));
    stage.setItems(ShopStage.values());
    stage.setItemLabelGenerator(one -> getTranslation(one.key()));
    stage.setValue(ShopStage.ENTRY);
    TextArea reason = new TextArea(getTranslation("shared.reason"));
    reason.setMaxLength(StageOverrides.LONGEST_REASON);
    reason.setWidthFull();
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(code, stage, reason, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("stages.decide"),
                () -> {
                  try {
                    save.save(code.getValue().strip(), stage.getValue(), reason.getValue());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
