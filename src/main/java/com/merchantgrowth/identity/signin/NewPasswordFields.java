package com.merchantgrowth.identity.signin;

import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;

/** A new password, typed twice. */
final class NewPasswordFields extends Div {
  private final PasswordField first = new PasswordField();
  private final PasswordField second = new PasswordField();

  NewPasswordFields(int min, int max) {
    addClassName("stack");
    first.setLabel(getTranslation("identity.password.new"));
    first.setHelperText(getTranslation("identity.password.rule", min, max));
    first.setId("new-password");
    second.setLabel(getTranslation("identity.password.again"));
    second.setId("new-password-again");
    for (PasswordField field : new PasswordField[] {first, second}) {
      field.getElement().setAttribute("autocomplete", "new-password");
      field.setMaxLength(4 * max); // the rule itself counts characters as people do
      field.setWidthFull();
      add(field);
    }
  }

  /**
   * @throws DomainException invalid, if the two differ
   */
  String agreed() {
    if (!first.getValue().equals(second.getValue())) {
      throw DomainException.invalid("identity.error.passwordsDiffer");
    }
    return first.getValue();
  }

  void clear() {
    first.clear();
    second.clear();
  }
}
