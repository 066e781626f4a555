package com.merchantgrowth.marketing.ui.simulator;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.check.PriceTrials.Trial;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.runtime.BuyerStanding;
import com.merchantgrowth.marketing.ui.MarketingDesk;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** 价格模拟器: any basket of the shop, any buyer, channel and time; nothing is consumed. */
@Route(MarketingPages.SIMULATOR)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class SimulatorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient MarketingDesk desk;
  private final transient BuyerStanding standing;
  private final Div answer = new Div();

  SimulatorView(ShopSelection selection, MarketingDesk desk, BuyerStanding standing) {
    this.selection = selection;
    this.standing = standing;
    this.desk = desk;
    addClassName("stack");
    answer.addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    compose(shop.get());
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.simulator." + key, args);
  }

  private void compose(ShopRef shop) {
    QuestionForm form = new QuestionForm(desk.trials().choice(shop.code()), desk.calendar());
    Anchor policy =
        new Anchor(MarketingPages.POLICY, text("policy", PricingPolicy.CURRENT.version()));
    Card question = new Card(text("question")).link(policy);
    question.body(form, Buttons.primary(text("ask"), () -> ask(shop, form)));
    add(
        new PageHeader(
            getPageTitle(),
            text("subtitle"),
            MarketingPages.button(MarketingPages.list(shop), getTranslation("marketing.menu"))),
        question,
        answer,
        new NewcomerTest(standing, shop, desk.calendar().zone()));
  }

  private void ask(ShopRef shop, QuestionForm form) {
    answer.removeAll();
    try {
      Trial trial = desk.trials().ask(shop.code(), form.read());
      form.accept();
      answer.add(new Answer(trial, desk.calendar()));
    } catch (DomainException refused) {
      form.refuse(refused).forEach(words -> answer.add(Note.bad(words)));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("marketing.simulator.title");
  }
}
