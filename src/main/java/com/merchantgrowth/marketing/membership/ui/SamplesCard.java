package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Samples.Due;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** 小样: to whom this year's is to be sent, since when, and whether it was. */
final class SamplesCard extends Composite<Card> {
  private static final int SHOWN = 50;

  private final transient MembershipDesk desk;
  private final transient ShopRef shop;
  private final transient Programme programme;
  private final boolean edits;
  private final Span count = new Span();
  private final Div body = new Div();

  SamplesCard(MembershipDesk desk, ShopRef shop, Programme programme, boolean edits) {
    this.desk = desk;
    this.shop = shop;
    this.programme = programme;
    this.edits = edits;
    getContent()
        .note(text("note"))
        .badge(count)
        .badge(
            Downloads.link(
                text("file"),
                "samples-" + shop.code() + ".csv",
                "text/csv;charset=utf-8",
                out -> MemberCsv.samples(out, desk.samples().list(shop.code()))))
        .body(body);
    refresh();
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("membership.sample.title"));
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.sample." + key, args);
  }

  private void refresh() {
    List<Due> all = desk.samples().list(shop.code());
    long open = all.stream().filter(one -> one.sent().isEmpty()).count();
    count.removeAll();
    count.add(open == 0 ? Badge.good(text("allSent")) : Badge.warn(text("open", open)));
    body.removeAll();
    if (all.isEmpty()) {
      body.add(new Span(text("nobody")));
      return;
    }
    DataTable table =
        new DataTable(
            text("title"),
            List.of(text("buyer"), text("level"), text("what"), text("since"), text("sent")),
            Set.of());
    all.stream().limit(SHOWN).forEach(one -> table.cells(cells(one)));
    body.add(table);
    if (all.size() > SHOWN) {
      Span more = new Span(text("more", SHOWN, all.size()));
      more.addClassName("quiet");
      body.add(more);
    }
  }

  private List<Component> cells(Due one) {
    Formats formats = Formats.of(getLocale());
    Component sent =
        one.sent()
            .<Component>map(day -> new Span(formats.fullDay(day)))
            .orElseGet(() -> edits ? mark(one) : new Span(text("notYet")));
    return List.of(
        new Span(one.member().buyer()),
        new Span(programme.level(one.member().level()).name()),
        new Span(one.sample()),
        new Span(formats.fullDay(desk.calendar().dayOf(one.since()))),
        sent);
  }

  private Component mark(Due one) {
    return Buttons.text(
        text("mark"),
        () -> {
          try {
            desk.samples().sent(shop.code(), one.member().buyer());
          } catch (DomainException refused) {
            Notices.failed(getTranslation(refused.key(), refused.args()));
          }
          refresh();
        });
  }
}
