package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.DemoAccounts;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.LanguageSwitch;
import com.merchantgrowth.shared.ui.Logo;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.ThemeSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The sign-in page. Name and password are posted by a plain HTML form, so that password managers
 * and the Enter key work as everywhere.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  /** Session attribute: the name typed in the attempt that failed. */
  static final String LAST_NAME = LoginView.class.getName() + ".name";

  /** A second click while the first is on its way opens no second session. */
  private static final String ONCE =
      """
      this.addEventListener('submit', event => {
        if (this.sent && Date.now() - this.sent < 3000) event.preventDefault();
        else this.sent = Date.now();
      });""";

  private final transient CurrentAccount current;
  private final TextField name = new TextField();
  private final PasswordField password = new PasswordField();
  private final Element form = new Element("form");
  private final Div message = new Div();
  private final Div forgotten = new Div();

  LoginView(
      CurrentAccount current,
      ObjectProvider<DemoAccounts> demo,
      @Value("${portal.demo:false}") boolean demoMode) {
    this.current = current;
    addClassName("signin");
    Section entrance = new Section(tools(), new H2(getTranslation("identity.signIn.title")));
    entrance.addClassName("signin-form");
    message.getElement().setAttribute("role", "alert");
    entrance.add(message);
    entrance.getElement().appendChild(buildForm());
    Paragraph slow = new Paragraph(getTranslation("identity.signIn.slow"));
    slow.addClassNames("quiet", "small");
    entrance.add(slow);
    List<DemoAccounts.DemoAccount> offered =
        demoMode
            ? demo.stream().flatMap(source -> source.demoAccounts().stream()).toList()
            : List.of();
    if (!offered.isEmpty()) {
      demo.stream()
          .flatMap(source -> source.progress().stream())
          .forEach(now -> entrance.add(Note.info(getTranslation(now.key(), now.args()))));
      entrance.add(new DemoEntrances(offered, this::enter));
    }
    add(about(), entrance);
  }

  private static Component tools() {
    Div tools = new Div(new LanguageSwitch(), new ThemeSwitch());
    tools.addClassName("signin-tools");
    return tools;
  }

  private Component about() {
    H1 promise = new H1(getTranslation("identity.signIn.promise"));
    Paragraph lead = new Paragraph(getTranslation("identity.signIn.lead"));
    lead.addClassName("signin-lead");
    Div points = new Div(point("find"), point("gap"), point("try"));
    points.addClassName("signin-points");
    Span place = new Span(getTranslation("identity.signIn.place"));
    place.addClassNames("quiet", "small");
    Section about = new Section(new Logo(), promise, lead, points, place);
    about.addClassName("signin-about");
    return about;
  }

  private Component point(String key) {
    Span why = new Span(getTranslation("identity.signIn." + key + ".why"));
    why.addClassNames("quiet", "small");
    Span what = new Span(getTranslation("identity.signIn." + key + ".what"));
    what.addClassName("strong");
    Span how = new Span(getTranslation("identity.signIn." + key + ".how"));
    how.addClassName("quiet");
    Div point = new Div(why, what, how);
    point.addClassName("signin-point");
    return point;
  }

  private Element buildForm() {
    form.setAttribute("method", "post").setAttribute("action", "login");
    form.executeJs(ONCE);
    name.setLabel(getTranslation("identity.signIn.name"));
    name.getElement().setAttribute("name", "username");
    name.setAutocomplete(Autocomplete.USERNAME);
    name.setAutofocus(true);
    name.setWidthFull();
    password.setLabel(getTranslation("identity.signIn.password"));
    password.getElement().setAttribute("name", "password");
    password.getElement().setAttribute("autocomplete", "current-password");
    password.setWidthFull();
    Button forgot = Buttons.text(getTranslation("identity.signIn.forgot"), this::explainForgotten);
    forgot.addClassName("signin-forgot");
    Div secret = new Div(password, forgot);
    secret.addClassName("signin-secret");
    forgotten.getElement().setAttribute("role", "status");
    NativeButton submit = new NativeButton(getTranslation("identity.signIn.submit"));
    submit.getElement().setAttribute("type", "submit");
    submit.addClassName("signin-submit");
    form.appendChild(
        name.getElement(), secret.getElement(), forgotten.getElement(), submit.getElement());
    return form;
  }

  private void explainForgotten() {
    forgotten.removeAll();
    forgotten.add(Note.info(getTranslation("identity.signIn.forgotText")));
  }

  /** Fills the form in and posts it. */
  private void enter(DemoAccounts.DemoAccount account) {
    form.executeJs(
        "this.querySelector('input[name=username]').value = $0;"
            + "this.querySelector('input[name=password]').value = $1;"
            + "this.requestSubmit();",
        account.username(),
        account.password());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    Map<String, List<String>> query = event.getLocation().getQueryParameters().getParameters();
    message.removeAll();
    if (query.containsKey("wait")) {
      String seconds = query.get("wait").getFirst();
      message.add(Note.warn(getTranslation("identity.signIn.wait", seconds)));
    } else if (query.containsKey("error")) {
      message.add(Note.bad(getTranslation("identity.signIn.failed")));
    } else if (query.containsKey("busy")) {
      message.add(Note.warn(getTranslation("identity.error.busy")));
    } else if (query.containsKey("chosen")) {
      message.add(Note.good(getTranslation("identity.reset.done")));
    }
    WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
    if (session.getAttribute(LAST_NAME) instanceof String typed) {
      name.setValue(typed);
      name.setAutofocus(false);
      password.setAutofocus(true);
      session.removeAttribute(LAST_NAME);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.signIn.title");
  }
}
