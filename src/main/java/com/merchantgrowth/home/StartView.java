package com.merchantgrowth.home;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: leads everybody to the landing page of the own role. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {
  private final CurrentAccount accounts;

  StartView(CurrentAccount accounts) {
    this.accounts = accounts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    switch (accounts.require().role()) {
      case Roles.ADMIN -> event.forwardTo(AdminHomeView.class);
      case Roles.SERVICE_PROVIDER -> event.forwardTo(ProviderHomeView.class);
      default -> event.forwardTo(MerchantHomeView.class);
    }
  }
}
