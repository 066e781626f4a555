package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Where tier and stage come from, for the whole marketplace. */
final class ShopSettingsDialog extends Dialog {
  ShopSettingsDialog(ShopSettings settings) {
    setHeaderTitle(getTranslation("merchant.settings.title"));
    setWidth("520px");
    RadioButtonGroup<AttributeMode> tier = choice("merchant.attribute.tier");
    tier.setValue(settings.tierMode());
    RadioButtonGroup<AttributeMode> stage = choice("merchant.attribute.stage");
    stage.setValue(settings.stageMode());
    Div body = new Div(new Paragraph(getTranslation("merchant.settings.why")), tier, stage);
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("merchant.settings.save"),
                () -> {
                  settings.change(tier.getValue(), stage.getValue());
                  Notices.saved(getTranslation("merchant.settings.saved"));
                  close();
                }));
  }

  private RadioButtonGroup<AttributeMode> choice(String key) {
    RadioButtonGroup<AttributeMode> choice = new RadioButtonGroup<>(getTranslation(key));
    choice.setItems(AttributeMode.values());
    choice.setItemLabelGenerator(
        mode ->
            getTranslation(
                mode == AttributeMode.IMPORTED
                    ? "merchant.settings.imported"
                    : "merchant.settings.computed"));
    return choice;
  }
}
