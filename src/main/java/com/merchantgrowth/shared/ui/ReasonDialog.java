package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks once more and for the reason. A refusal is shown in the dialog, nothing typed is lost. */
public final class ReasonDialog extends Dialog {
  private static final int LONGEST = 500;

  private final Button confirm;

  /**
   * @param title names the shop and the amount
   * @param text what follows
   * @param hint who will read the reason
   */
  public ReasonDialog(String title, String text, String hint, String action, Consumer<String> act) {
    setHeaderTitle(title);
    setWidth("min(480px, 96vw)");
    TextArea reason = new TextArea(getTranslation("shared.reason"));
    reason.setHelperText(hint);
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    Span refusal = refusal();
    Div form = new Div(new Paragraph(text), reason, refusal);
    form.addClassName("stack");
    add(form);
    confirm =
        Buttons.primary(
            action,
            () -> {
              try {
                act.accept(reason.getValue().strip());
                close();
              } catch (DomainException refused) {
                refusal.setText(getTranslation(refused.key(), refused.args()));
              }
            });
    getFooter().add(Buttons.secondary(getTranslation("shared.cancel"), this::close), confirm);
  }

  /** Marks the act as one that takes something away. */
  public ReasonDialog destructive() {
    confirm.getThemeNames().add("error");
    return this;
  }

  /** The line of a form in which a refusal is said. */
  public static Span refusal() {
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    return refusal;
  }
}
