package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Div;

/** A page about a shop, for an account that has none. */
public final class NoShop extends Div {
  public NoShop(String pageTitle) {
    add(
        new PageHeader(pageTitle, ""),
        new EmptyState(
            getTranslation("shared.noShop.title"), getTranslation("shared.noShop.why"), null));
  }
}
