package com.merchantgrowth.shell;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The shop the page is about. With several to choose from it is a list one can type in; a change
 * opens the same page for the other shop.
 */
@Component
class ShopSwitchers {
  private final ShopSelection selection;
  private final Shops shops;
  private final BusinessCalendar calendar;

  ShopSwitchers(ShopSelection selection, Shops shops, BusinessCalendar calendar) {
    this.selection = selection;
    this.shops = shops;
    this.calendar = calendar;
  }

  com.vaadin.flow.component.Component create(AccountRef account) {
    Div place = new Div();
    place.addClassNames("row", "shop-place");
    if (account.isAdmin()) {
      Span words = new Span(place.getTranslation("shell.platform"));
      words.addClassNames("quiet", "desktop-only");
      place.add(words);
      return place;
    }
    List<ShopRef> choices = selection.choices();
    Optional<ShopRef> current = selection.current();
    if (choices.size() > 1) {
      place.add(list(choices, current));
    } else {
      current
          .map(ShopRef::name)
          .map(Span::new)
          .ifPresent(
              name -> {
                name.addClassName("shop-name");
                place.add(name);
              });
    }
    current
        .map(shop -> shops.profile(shop.id(), calendar.today()))
        .ifPresent(shop -> badges(place, shop));
    return place;
  }

  private static ComboBox<ShopRef> list(List<ShopRef> choices, Optional<ShopRef> current) {
    ComboBox<ShopRef> list = new ComboBox<>();
    list.addClassName("shop-switcher");
    list.setAriaLabel(list.getTranslation("shell.shop"));
    list.setPlaceholder(list.getTranslation("shell.shop.choose"));
    list.setItemLabelGenerator(ShopRef::name);
    list.setItems(
        (shop, typed) ->
            shop.name().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))
                || shop.code().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)),
        choices);
    current.ifPresent(list::setValue);
    list.addValueChangeListener(
        change -> {
          if (change.getValue() != null) {
            QueryState state = QueryState.current().set("shop", change.getValue().code());
            UI ui = UI.getCurrent();
            ui.navigate(ui.getActiveViewLocation().getPath(), state.parameters());
          }
        });
    return list;
  }

  private static void badges(Div place, ShopProfile shop) {
    if (!shop.tier().isEmpty()) {
      Badge tier = Badge.accent(shop.tier());
      tier.addClassName("desktop-only");
      place.add(tier);
    }
    if (!shop.belt().isEmpty()) {
      Badge belt = Badge.neutral(shop.belt());
      belt.addClassName("desktop-only");
      place.add(belt);
    }
  }
}
