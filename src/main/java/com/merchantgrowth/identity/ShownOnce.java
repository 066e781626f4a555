package com.merchantgrowth.identity;

import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A dialog with something that will never be shown again, and a button to copy it. */
public final class ShownOnce extends Dialog {
  private final TextField secret = new TextField();
  private final Span copied = new Span();

  private ShownOnce(String title, String sentence, String label, String value) {
    setHeaderTitle(title);
    setWidth("560px");
    setCloseOnOutsideClick(false); // it would be gone
    secret.setLabel(label);
    secret.setValue(value);
    secret.setReadOnly(true);
    secret.setWidthFull();
    secret.setId("shown-once");
    copied.addClassNames("good-text", "small");
    copied.getElement().setAttribute("role", "status");
    Div body = new Div(new Paragraph(sentence), secret, copied);
    body.addClassNames("stack", "tight");
    add(body);
    Button copy = Buttons.primary(getTranslation("identity.once.copy"), this::copy);
    getFooter().add(Buttons.secondary(getTranslation("identity.once.close"), this::close), copy);
  }

  /**
   * @param sentence what it is, for whom, and until when it works
   * @param label of the field
   */
  public static ShownOnce show(String title, String sentence, String label, String value) {
    ShownOnce dialog = new ShownOnce(title, sentence, label, value);
    dialog.open();
    return dialog;
  }

  /** Shows the one-time link of an invitation, to be handed to its person. */
  public static ShownOnce link(AccountInvitations.Invitation invitation) {
    String address =
        ServletUriComponentsBuilder.fromContextPath(
                VaadinServletRequest.getCurrent().getHttpServletRequest())
            .path("/" + invitation.linkPath())
            .toUriString();
    Span translator = new Span();
    return show(
        translator.getTranslation("identity.link.title", invitation.account().displayName()),
        translator.getTranslation("identity.link.sentence", invitation.account().username()),
        translator.getTranslation("identity.link.label"),
        address);
  }

  private void copy() {
    secret
        .getElement()
        .executeJs(
            "this.inputElement.select();"
                + "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true)"
                + " : document.execCommand('copy');",
            secret.getValue())
        .then(
            Boolean.class,
            done -> copied.setText(getTranslation("identity.once.copied")),
            failure -> copied.setText(getTranslation("identity.once.copyFailed")));
  }
}
