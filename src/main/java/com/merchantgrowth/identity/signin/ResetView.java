package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.OwnPassword;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.LanguageSwitch;
import com.merchantgrowth.shared.ui.Logo;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;

/**
 * Where a one-time link leads: the person chooses a password. Opening the page does not use the
 * link up, so the preview of a chat program does no harm.
 */
@Route(value = "reset/:token", autoLayout = false)
@AnonymousAllowed
class ResetView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final transient OwnPassword passwords;
  private final Div card = new Div();
  private final NewPasswordFields fresh;
  private final Note problem = Note.bad("");
  private String token = "";

  ResetView(OwnPassword passwords) {
    this.passwords = passwords;
    this.fresh = new NewPasswordFields(passwords.minLength(), passwords.maxLength());
    addClassName("signin-single");
    card.addClassNames("card", "stack");
    Div head = new Div(new Logo(), new LanguageSwitch());
    head.addClassName("row");
    add(head, card);
    problem.setVisible(false);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    token = event.getRouteParameters().get("token").orElse("");
    Optional<AccountRef> account = passwords.accountOf(token);
    card.removeAll();
    card.add(new H1(getTranslation("identity.reset.title")));
    if (account.isEmpty()) {
      card.add(
          Note.bad(getTranslation("identity.error.link")),
          new RouterLink(getTranslation("identity.reset.toSignIn"), LoginView.class));
      return;
    }
    card.add(
        new Paragraph(
            getTranslation(
                "identity.reset.for", account.get().displayName(), account.get().username())),
        fresh,
        problem,
        Buttons.primary(getTranslation("identity.reset.submit"), this::choose));
  }

  private void choose() {
    try {
      passwords.redeem(token, fresh.agreed());
      getUI()
          .ifPresent(
              ui -> ui.navigate(LoginView.class, QueryParameters.simple(Map.of("chosen", ""))));
    } catch (DomainException refusal) {
      problem.setText(getTranslation(refusal.key(), refusal.args()));
      problem.setVisible(true);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.reset.title");
  }
}
