package com.merchantgrowth.home;

import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.PageMemo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The contributed cards of a page in their order, twelve columns a row. */
@org.springframework.stereotype.Component
class CardRows {
  private static final Logger LOG = LoggerFactory.getLogger(CardRows.class);

  private final ObjectProvider<HomeCard> cards;

  CardRows(ObjectProvider<HomeCard> cards) {
    this.cards = cards;
  }

  /**
   * @param shopId the shop in view; -1 on pages that are not about one shop
   */
  Div create(HomeCard.Page page, long shopId) {
    return PageMemo.during(() -> rows(page, shopId));
  }

  private Div rows(HomeCard.Page page, long shopId) {
    Div rows = new Div();
    rows.addClassName("cards");
    cards.stream()
        .filter(card -> card.page() == page)
        .sorted(Comparator.comparingInt(HomeCard::order))
        .forEach(card -> create(card, shopId, rows));
    return rows;
  }

  private void create(HomeCard card, long shopId, Div rows) {
    Div place = new Div();
    place.addClassNames("home-place", "width-" + card.width().name().toLowerCase(Locale.ROOT));
    content(card, shopId, place)
        .ifPresent(
            component -> {
              place.add(component);
              rows.add(place);
            });
  }

  /** One card that fails does not take the others with it. */
  private Optional<? extends Component> content(HomeCard card, long shopId, Div place) {
    try {
      return card.create(shopId);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("failure {} in card {}", id, card.getClass().getName(), e);
      Runnable retry =
          () -> {
            place.removeAll();
            content(card, shopId, place).ifPresent(place::add);
          };
      return Optional.of(new ErrorPanel(place.getTranslation("home.card.failed"), id, retry));
    }
  }
}
