package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.SalonRoutes;
import com.merchantgrowth.coaching.salon.ShopSalon;
import com.merchantgrowth.coaching.salon.ShopSalons;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** 沙龙与讲座 a shop is invited to. The URL holds {@code shop} and {@code past}. */
@Route(SalonRoutes.SHOP)
@Menu(title = "coaching.salon.menu", order = 193, icon = "cal")
@RolesAllowed(Roles.MERCHANT)
class SalonsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String PAST = "past";
  private static final int SHOWN = 20;

  private final ShopSelection selection;
  private final transient ShopSalons salons;
  private final transient MerchantAccess access;
  private final transient BusinessCalendar calendar;
  private final Div list = new Div();
  private int shown = SHOWN;

  SalonsView(
      ShopSelection selection,
      ShopSalons salons,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.selection = selection;
    this.salons = salons;
    this.access = access;
    this.calendar = calendar;
    list.addClassName("stack");
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle()));
      return;
    }
    SalonWords words = new SalonWords(this, calendar);
    boolean[] past = {false};
    FilterBar[] bar = new FilterBar[1];
    FilterBar filters =
        new FilterBar(
            () -> {
              past[0] = !bar[0].value(PAST).isEmpty();
              shown = SHOWN;
              load(shop.get(), past[0], words);
            });
    bar[0] = filters;
    filters.only(PAST, words.t("past"));
    filters.read(QueryState.of(event));
    past[0] = !filters.value(PAST).isEmpty();
    add(new PageHeader(getPageTitle(), words.t("subtitle", shop.get().name())), filters, list);
    load(shop.get(), past[0], words);
  }

  private void load(ShopRef shop, boolean past, SalonWords words) {
    list.removeAll();
    List<ShopSalon> found = salons.page(shop.id(), past, 0, shown);
    boolean may = access.allowed(shop.id(), ShopArea.OPERATE);
    for (ShopSalon salon : found) {
      list.add(new SalonCard(salon, may, words, act(shop, past, salon, words)));
    }
    if (found.isEmpty()) {
      list.add(
          new Card(getPageTitle())
              .body(
                  new EmptyState(words.t(past ? "none.past" : "none"), words.t("none.why"), null)));
    }
    if (salons.count(shop.id(), past) > shown) {
      list.add(
          Buttons.secondary(
              words.t("more"),
              () -> {
                shown += SHOWN;
                load(shop, past, words);
              }));
    }
  }

  /** Signs up, or gives back what the shop has. */
  private Runnable act(ShopRef shop, boolean past, ShopSalon salon, SalonWords words) {
    return () -> {
      try {
        if (SalonCard.signedUp(salon)) {
          salons.giveBack(shop.id(), salon.salon().id());
          Notices.saved(words.t("givenBack"));
        } else {
          Notices.saved(words.t("signedUp." + salons.signUp(shop.id(), salon.salon().id()).code()));
        }
      } catch (DomainException refused) {
        Notices.failed(words.any(refused.key(), refused.args()));
      }
      load(shop, past, words);
    };
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.salon.menu");
  }
}
