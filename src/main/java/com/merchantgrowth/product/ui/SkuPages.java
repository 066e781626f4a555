package com.merchantgrowth.product.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Where the pages about SKUs are, and what they show while no shop is chosen. */
final class SkuPages {
  static final String LIST = "skus";
  static final String PROMISES = LIST + "/promises";

  private SkuPages() {}

  /**
   * @param role of whoever looks
   */
  static Component noShop(Component page, String title, String role) {
    if (role.equals(Roles.MERCHANT)) {
      return new NoShop(title);
    }
    Anchor list =
        new Anchor(
            role.equals(Roles.ADMIN) ? "admin/shops" : "my-shops",
            page.getTranslation("product.skus.shopList"));
    list.addClassNames("button-link", "primary");
    return new Div(
        new PageHeader(title, ""),
        new Card(title)
            .body(
                new EmptyState(
                    page.getTranslation("product.skus.noShop"),
                    page.getTranslation("product.skus.noShopWhy"),
                    list)));
  }
}
