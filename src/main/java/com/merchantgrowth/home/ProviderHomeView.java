package com.merchantgrowth.home;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** 今日工作: the shops a service provider coaches, from the cards of the other rooms. */
@Route("provider")
@Menu(title = "home.provider.title", order = 1, icon = "home")
@RolesAllowed(Roles.SERVICE_PROVIDER)
class ProviderHomeView extends Composite<Div> implements HasDynamicTitle {
  ProviderHomeView(Greeting greeting, CardRows cards) {
    getContent()
        .add(
            new PageHeader(greeting.text(), getTranslation("home.provider.subtitle")),
            cards.create(HomeCard.Page.SERVICE_PROVIDER, -1));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("home.provider.title");
  }
}
