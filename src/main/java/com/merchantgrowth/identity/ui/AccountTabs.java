package com.merchantgrowth.identity.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;

/** Leads from one page about the own account to the others. */
public final class AccountTabs extends Nav {
  /** The pages in order; they are named by path, as two of them live beside the sign-in. */
  public AccountTabs() {
    addClassName("account-tabs");
    getElement().setAttribute("aria-label", getTranslation("identity.own.title"));
    for (String page : new String[] {"password", "sessions", "tokens"}) {
      RouterLink link = new RouterLink();
      link.setText(getTranslation("identity.own." + page));
      link.getElement().setAttribute("href", "account/" + page);
      link.setHighlightCondition(HighlightConditions.never());
      add(link);
    }
    addAttachListener(
        attached -> {
          String here = attached.getUI().getActiveViewLocation().getPath();
          getChildren()
              .filter(link -> here.equals(link.getElement().getAttribute("href")))
              .forEach(link -> link.getElement().setAttribute("aria-current", "page"));
        });
  }
}
