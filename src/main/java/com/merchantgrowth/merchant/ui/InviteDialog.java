package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Who is invited, and as what. A refusal is shown in the dialog, so that nothing typed is lost. */
final class InviteDialog extends Dialog {
  /** Makes the invitation. */
  @FunctionalInterface
  interface Save {
    void save(String username, String displayName, MemberRole role);
  }

  InviteDialog(Save save) {
    setHeaderTitle(getTranslation("merchant.staff.invite"));
    setWidth("min(480px, 96vw)");
    TextField username = new TextField(getTranslation("merchant.staff.username"));
    username.setRequiredIndicatorVisible(true);
    username.setHelperText(getTranslation("merchant.staff.usernameHint"));
    TextField name = new TextField(getTranslation("merchant.staff.name"));
    name.setRequiredIndicatorVisible(true);
    Select<MemberRole> role = new Select<>();
    role.setLabel(getTranslation("merchant.staff.role"));
    role.setItems(MemberRole.values());
    role.setItemLabelGenerator(each -> getTranslation(each.key()));
    role.setValue(MemberRole.OPERATOR);
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div form =
        new Div(
            new Paragraph(getTranslation("merchant.staff.inviteWhy")),
            username,
            name,
            role,
            refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("merchant.staff.makeLink"),
                () -> {
                  try {
                    save.save(username.getValue(), name.getValue(), role.getValue());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
