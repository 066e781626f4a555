package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** One provider and one shop. A refusal is shown in the dialog, so that nothing typed is lost. */
final class BindingDialog extends Dialog {
  /** Binds the two. */
  @FunctionalInterface
  interface Save {
    void save(String username, String shopCode);
  }

  /**
   * @param shopCode what to begin with, or empty
   */
  BindingDialog(String shopCode, Save save) {
    setHeaderTitle(getTranslation("coaching.bindings.add"));
    TextField username = new TextField(getTranslation("coaching.bindings.username"));
    TextField code = new TextField(getTranslation("merchant.attribute.code"));
    code.setValue(shopCode);
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div form = new Div(username, code, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("coaching.bindings.bind"),
                () -> {
                  try {
                    save.save(username.getValue(), code.getValue().strip());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
