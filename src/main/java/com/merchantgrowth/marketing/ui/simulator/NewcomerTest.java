package com.merchantgrowth.marketing.ui.simulator;

import com.merchantgrowth.marketing.runtime.BuyerStanding;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;

/** 新客测试: whether a buyer is new to the shop, and which order says so. */
final class NewcomerTest extends Composite<Div> {
  private final TextField buyer = new TextField();
  private final Div answer = new Div();
  private final transient BuyerStanding standing;
  private final transient ShopRef shop;
  private final transient ZoneId zone;

  NewcomerTest(BuyerStanding standing, ShopRef shop, ZoneId zone) {
    this.standing = standing;
    this.shop = shop;
    this.zone = zone;
    buyer.setLabel(text("buyer"));
    buyer.setHelperText(text("hint"));
    buyer.setMaxLength(64);
    buyer.addKeyPressListener(Key.ENTER, press -> ask());
    answer.getElement().setAttribute("aria-live", "polite");
    Div row = new Div(buyer, Buttons.secondary(text("ask"), this::ask));
    row.addClassName("newcomer-test");
    getContent().add(new Card(text("title")).body(row, answer));
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.newcomerTest." + key, args);
  }

  private void ask() {
    answer.removeAll();
    try {
      BuyerStanding.Newcomer found = standing.newcomer(shop.code(), buyer.getValue().strip());
      answer.add(
          found
              .paidAt()
              .map(
                  at ->
                      Note.info(
                          text("known", found.order(), ToolWords.formats().dateTime(at, zone))))
              .orElseGet(() -> Note.good(text("isNew"))));
    } catch (DomainException refused) {
      answer.add(Note.bad(getTranslation(refused.key(), refused.args())));
    }
  }
}
