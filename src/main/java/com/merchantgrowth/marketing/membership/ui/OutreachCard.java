package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Outreach;
import com.merchantgrowth.marketing.membership.Outreach.Cause;
import com.merchantgrowth.marketing.membership.Outreach.Reached;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Members worth a word: who would get it, as a file, or handed over to be sent. */
final class OutreachCard extends Composite<Card> {
  private final transient MembershipDesk desk;
  private final transient ShopRef shop;

  OutreachCard(MembershipDesk desk, ShopRef shop, boolean edits) {
    this.desk = desk;
    this.shop = shop;
    Div rows = new Div();
    rows.addClassName("reach-rows");
    for (Cause cause : Cause.values()) {
      rows.add(row(cause, desk.outreach().list(shop.code(), cause), edits));
    }
    getContent().note(text("note")).body(rows);
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("membership.reach.title"));
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.reach." + key, args);
  }

  private Component row(Cause cause, List<Reached> members, boolean edits) {
    String code = cause.code();
    Span name = new Span(text(code));
    name.addClassName("strong");
    Span why = new Span(text("why." + code, days(cause)));
    why.addClassNames("quiet", "small");
    Div words = new Div(name, why);
    words.addClassName("two-lines");
    Span count = new Span(text("count", members.size()));
    Div acts = new Div();
    acts.addClassName("row");
    if (!members.isEmpty()) {
      acts.add(
          Downloads.link(
              text("file"),
              "members-" + code + ".csv",
              "text/csv;charset=utf-8",
              out -> MemberCsv.reached(out, desk.outreach().list(shop.code(), cause))));
      if (edits) {
        acts.add(Buttons.text(text("send"), () -> send(cause, members.size())));
      }
    }
    Div row = new Div(words, count, acts);
    row.addClassName("reach-row");
    return row;
  }

  private static int days(Cause cause) {
    return cause == Cause.ASLEEP ? Outreach.ASLEEP_DAYS : Outreach.FALL_DAYS;
  }

  private void send(Cause cause, int members) {
    Confirm.open(
        text("send"),
        text("sendWhy", members, text(cause.code())),
        text("send"),
        () -> {
          try {
            Notices.saved(text("sent", desk.outreach().send(shop.code(), cause)));
          } catch (DomainException refused) {
            Notices.failed(getTranslation(refused.key(), refused.args()));
          }
        });
  }
}
