package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** A page about a shop, for whom there is none: not chosen yet, or none of their own. */
public final class NoShop extends Div {
  /** For pages that are about one's own shop only. */
  public NoShop(String pageTitle) {
    this(pageTitle, null);
  }

  /**
   * @param list the page where the account opens one of many shops; null = it has to be given one
   */
  public NoShop(String pageTitle, @Nullable String list) {
    Card card = new Card(pageTitle);
    if (list == null) {
      card.body(
          new EmptyState(
              getTranslation("shared.noShop.title"), getTranslation("shared.noShop.why"), null));
    } else {
      Anchor link = new Anchor(list, getTranslation("shared.noShop.list"));
      link.addClassNames("button-link", "primary");
      card.body(
          new EmptyState(
              getTranslation("shared.noShop.choose"),
              getTranslation("shared.noShop.choose.why", pageTitle),
              link));
    }
    add(new PageHeader(pageTitle, ""), card);
  }
}
