package com.merchantgrowth.home;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.BusinessDaySource;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** 成长中心: where the shop stands and what to do next, from the cards of the other rooms. */
@Route("home")
@Menu(title = "home.merchant.title", order = 1, icon = "home")
@RolesAllowed(Roles.MERCHANT)
class MerchantHomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
  private final ShopSelection selection;
  private final ObjectProvider<BusinessDaySource> days;
  private final BusinessCalendar calendar;
  private final Greeting greeting;
  private final CardRows cards;

  MerchantHomeView(
      ShopSelection selection,
      ObjectProvider<BusinessDaySource> days,
      BusinessCalendar calendar,
      Greeting greeting,
      CardRows cards) {
    this.selection = selection;
    this.days = days;
    this.calendar = calendar;
    this.greeting = greeting;
    this.cards = cards;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    getContent().removeAll();
    Optional<ShopRef> shop = selection.current();
    Optional<LocalDate> day = days.stream().findFirst().flatMap(BusinessDaySource::lastDay);
    if (shop.isEmpty()) {
      show("noShop");
    } else if (day.isEmpty()) {
      show("noRun");
    } else {
      String subtitle =
          getTranslation(
              "home.merchant.subtitle",
              shop.get().name(),
              Formats.of(getLocale()).dayOfWeek(day.get()));
      String next =
          days.stream()
              .findFirst()
              .flatMap(BusinessDaySource::nextRun)
              .map(
                  due ->
                      getTranslation(
                          "home.merchant.next",
                          Formats.of(getLocale()).shortDateTime(due, calendar.zone())))
              .orElse("");
      getContent()
          .add(
              new PageHeader(greeting.text(), subtitle + next),
              cards.create(HomeCard.Page.MERCHANT, shop.get().id()));
    }
  }

  private void show(String state) {
    Card card = new Card(getTranslation("home.merchant.standing"));
    card.body(
        new EmptyState(
            getTranslation("home." + state + ".sentence"),
            getTranslation("home." + state + ".why"),
            null));
    getContent().add(new PageHeader(greeting.text(), ""), card);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("home.merchant.title");
  }
}
