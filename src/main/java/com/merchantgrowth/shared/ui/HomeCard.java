package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A card a room contributes to a landing page, as a Spring bean. */
public interface HomeCard {
  /** Whose landing page. */
  enum Page {
    MERCHANT,
    SERVICE_PROVIDER,
    ADMIN
  }

  /** How much of the twelve-column row the card takes on a wide screen. */
  enum Width {
    THIRD,
    HALF,
    TWO_THIRDS,
    FULL
  }

  Page page();

  /** Ascending order on the page. */
  int order();

  Width width();

  /**
   * The card, or nothing when it has nothing to say today.
   *
   * @param shopId the shop in view; -1 on pages that are not about one shop
   */
  Optional<Component> create(long shopId);
}
