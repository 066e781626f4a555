package com.merchantgrowth.programme.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.programme.Programmes;
import com.merchantgrowth.programme.ShopProgramme;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** A programme the shop joined, or may join; nothing for any other shop. */
@org.springframework.stereotype.Component
class ProgrammeHomeCard implements HomeCard {
  private static final int SHOWN = 3;

  private final Programmes programmes;
  private final Shops shops;
  private final ProgrammeTexts texts;

  ProgrammeHomeCard(Programmes programmes, Shops shops, ProgrammeTexts texts) {
    this.programmes = programmes;
    this.shops = shops;
    this.texts = texts;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    return programmes.home(shopId).map(programme -> card(programme, shops.require(shopId)));
  }

  private Component card(ShopProgramme programme, ShopRef shop) {
    Div body = new Div();
    ProgrammeWords words = texts.of(body);
    Card card = new Card(words.in(programme.programme().name()));
    boolean joined = programme.joined() != null;
    card.link(
        new Anchor(
            ProgrammeView.ROUTE + "?shop=" + shop.code(),
            words.t(joined ? "home.open" : "home.join")));
    List<TaskCard> running =
        programme.own().stream().filter(one -> one.progress() != null).limit(SHOWN).toList();
    if (running.isEmpty()) {
      body.add(new Paragraph(joined ? words.t("noSale") : words.in(programme.programme().text())));
      return card.body(body);
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("programme-home");
    for (TaskCard one : running) {
      String pace = words.pace(one);
      Span line = new Span(pace.isEmpty() ? words.stage(one.stage()) : pace);
      line.addClassNames("quiet", "small");
      list.add(
          new ListItem(
              new Span(words.in(one.definition().name())), new Span(words.progress(one)), line));
    }
    return card.body(list);
  }
}
