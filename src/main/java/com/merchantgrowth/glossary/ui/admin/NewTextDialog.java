package com.merchantgrowth.glossary.ui.admin;

import com.merchantgrowth.glossary.GlossaryRoutes;
import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.glossary.TextKind;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Asks what a new text is about: its kind and the code it explains. Nothing is stored yet. */
final class NewTextDialog extends Dialog {
  NewTextDialog() {
    setHeaderTitle(t("new"));
    setWidth("min(480px, 96vw)");
    Select<TextKind> kind = new Select<>();
    kind.setLabel(t("kind"));
    kind.setItems(TextKind.values());
    kind.setItemLabelGenerator(one -> t("kind." + one.code()));
    kind.setValue(TextKind.METRIC);
    TextField key = new TextField(t("key"));
    key.setHelperText(t("key.hint"));
    key.setRequiredIndicatorVisible(true);
    key.setMaxLength(130);
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(kind, key, refusal);
    form.addClassNames("stack", "course-dialog");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                t("new.action"),
                () -> {
                  try {
                    TextId id = new TextId(kind.getValue(), key.getValue().strip());
                    close();
                    UI.getCurrent().navigate(GlossaryRoutes.editor(id));
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  private String t(String key) {
    return getTranslation("glossary.admin." + key);
  }
}
