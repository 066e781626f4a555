package com.merchantgrowth.identity.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-in page: a plain HTML form that posts name and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  static final String LAST_NAME = LoginView.class.getName() + ".name";

  private final Div message = new Div();

  LoginView() {
    addClassName("signin");
    Element form = new Element("form");
    form.setAttribute("method", "post").setAttribute("action", "login");
    TextField name = new TextField(getTranslation("identity.signIn.name"));
    name.getElement().setAttribute("name", "username");
    PasswordField password = new PasswordField(getTranslation("identity.signIn.password"));
    password.getElement().setAttribute("name", "password");
    NativeButton submit = new NativeButton(getTranslation("identity.signIn.submit"));
    submit.getElement().setAttribute("type", "submit");
    form.appendChild(name.getElement(), password.getElement(), submit.getElement());
    add(new H2(getTranslation("identity.signIn.title")), message);
    getElement().appendChild(form);
    add(new Paragraph(getTranslation("identity.signIn.slow")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters().getParameters();
    if (parameters.containsKey("error")) {
      message.setText(getTranslation("identity.signIn.failed"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.signIn.title");
  }
}
