package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.OwnPassword;
import com.merchantgrowth.identity.ui.AccountTabs;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;

/** Changing the own password. */
@Route("account/password")
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {
  private final transient OwnPassword passwords;
  private final transient SignInThrottles throttles;
  private final transient CurrentAccount current;
  private final PasswordField old = new PasswordField();
  private final NewPasswordFields fresh;
  private final Note problem = Note.bad("");

  PasswordView(OwnPassword passwords, SignInThrottles throttles, CurrentAccount current) {
    this.passwords = passwords;
    this.throttles = throttles;
    this.current = current;
    this.fresh = new NewPasswordFields(passwords.minLength(), passwords.maxLength());
    old.setLabel(getTranslation("identity.password.old"));
    old.getElement().setAttribute("autocomplete", "current-password");
    old.setWidthFull();
    old.setId("old-password");
    problem.setVisible(false);
    Div form =
        new Div(
            old,
            fresh,
            problem,
            Buttons.primary(getTranslation("identity.password.change"), this::change));
    form.addClassNames("stack", "narrow-form");
    add(
        new PageHeader(
            getTranslation("identity.password.title"),
            getTranslation("identity.password.subtitle")),
        new AccountTabs(),
        new Card(getTranslation("identity.password.title")).body(form));
  }

  private void change() {
    problem.setVisible(false);
    String name = "password of " + current.require().username();
    String address = String.valueOf(VaadinRequest.getCurrent().getRemoteAddr());
    try {
      String chosen = fresh.agreed();
      throttles.attempt(name, address);
      passwords.change(
          old.getValue(), chosen, SignedInSession.current().map(SignedInSession::id).orElse(""));
      throttles.succeeded(name, address);
      old.clear();
      fresh.clear();
      Notices.saved(getTranslation("identity.password.changed"));
    } catch (DomainException refusal) {
      refuse(getTranslation(refusal.key(), refusal.args()));
    } catch (ThrottledException throttled) {
      refuse(getTranslation("identity.signIn.wait", throttled.seconds()));
    }
  }

  private void refuse(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.password.title");
  }
}
