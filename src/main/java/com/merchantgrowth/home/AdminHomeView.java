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

/** 运行总览: whether the marketplace runs well today, from the cards of the other rooms. */
@Route("admin/overview")
@Menu(title = "home.admin.title", order = 1, icon = "home")
@RolesAllowed(Roles.ADMIN)
class AdminHomeView extends Composite<Div> implements HasDynamicTitle {
  AdminHomeView(Greeting greeting, CardRows cards) {
    getContent()
        .add(
            new PageHeader(greeting.text(), getTranslation("home.admin.subtitle")),
            cards.create(HomeCard.Page.ADMIN, -1));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("home.admin.title");
  }
}
