package com.merchantgrowth.identity.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Asks who the new person is; the password is the person's own business. */
final class NewAccountDialog extends Dialog {
  /** Makes the account. */
  @FunctionalInterface
  interface Save {
    void save(String username, String displayName, String role);
  }

  private final TextField username = new TextField();
  private final TextField name = new TextField();
  private final Select<String> role = new Select<>();
  private final Note problem = Note.bad("");
  private final transient Save save;

  NewAccountDialog(Save save) {
    this.save = save;
    setHeaderTitle(getTranslation("identity.accounts.add"));
    setWidth("440px");
    username.setLabel(getTranslation("identity.accounts.username"));
    username.setHelperText(getTranslation("identity.accounts.usernameHelp"));
    username.setRequiredIndicatorVisible(true);
    username.setWidthFull();
    username.setId("new-username");
    name.setLabel(getTranslation("identity.accounts.displayName"));
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    name.setId("new-name");
    role.setLabel(getTranslation("identity.accounts.role"));
    role.setItems(Roles.all());
    role.setItemLabelGenerator(code -> getTranslation("identity.role." + code));
    role.setValue(Roles.MERCHANT);
    role.setWidthFull();
    role.setId("new-role");
    problem.setVisible(false);
    Div body = new Div(username, name, role, problem);
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("identity.once.close"), this::close),
            Buttons.primary(getTranslation("identity.accounts.create"), this::create));
  }

  private void create() {
    try {
      save.save(username.getValue(), name.getValue(), role.getValue());
      close();
    } catch (DomainException refusal) {
      problem.setText(getTranslation(refusal.key(), refusal.args()));
      problem.setVisible(true);
    }
  }
}
