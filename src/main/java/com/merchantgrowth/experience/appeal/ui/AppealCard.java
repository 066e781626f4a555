package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.AppealEffects;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.experience.appeal.ForgivenEvent;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the card 豁免与申诉 of a shop: what its score leaves out, its appeals, and asking. */
@Component
public class AppealCard {
  private final Appeals appeals;
  private final ForgivenEvents events;
  private final AppealEffects effects;
  private final MerchantAccess access;
  private final Measures measures;
  private final Clerk clerk;

  /** Who looks, and when. */
  @Component("appealClerk")
  record Clerk(CurrentAccount account, BusinessCalendar calendar) {}

  AppealCard(
      Appeals appeals,
      ForgivenEvents events,
      AppealEffects effects,
      MerchantAccess access,
      Measures measures,
      Clerk clerk) {
    this.appeals = appeals;
    this.events = events;
    this.effects = effects;
    this.access = access;
    this.measures = measures;
    this.clerk = clerk;
  }

  /** The events of the shop that still hold, for marks in a chart. */
  public List<ForgivenEvent> holding(ShopRef shop) {
    return events.ofShop(shop.id()).stream()
        .filter(event -> event.holdsOn(clerk.calendar.yesterday()))
        .toList();
  }

  /** The card; service providers and viewers see it without asking. */
  public Card of(ShopRef shop) {
    AppealWords words = new AppealWords(measures.byCode(), clerk.calendar);
    Card card = new Card(words.t("card"));
    card.note(words.t("card.note"));
    boolean may =
        !clerk.account.require().isServiceProvider() && access.allowed(shop.id(), ShopArea.OPERATE);
    Div body = new Div();
    body.addClassName("stack");
    if (may) {
      card.link(Buttons.secondary(words.t("ask.open"), () -> ask(shop, body, words)));
    }
    fill(body, shop, may, words);
    return card.body(body);
  }

  private void ask(ShopRef shop, Div body, AppealWords words) {
    new AskDialog(
            appeals.metrics(),
            new Answers(shop.id()),
            words,
            draft -> {
              appeals.ask(shop.id(), draft);
              Notices.saved(words.t("asked"));
              fill(body, shop, true, words);
            })
        .open();
  }

  /** What a form asks about its shop. */
  private final class Answers implements EventForm.Shop {
    private final long shop;

    private Answers(long shop) {
      this.shop = shop;
    }

    @Override
    public Map<Measure, Double> reported(LocalDate day) {
      return appeals.reported(shop, day);
    }

    @Override
    public Optional<AppealEffects.Effect> effect(LocalDate day, Map<String, Double> amounts) {
      return effects.of(shop, day, amounts);
    }
  }

  private void fill(Div body, ShopRef shop, boolean may, AppealWords words) {
    body.removeAll();
    List<Appeal> asked = appeals.ofShop(shop.id());
    List<ForgivenEvent> forgiven = events.ofShop(shop.id());
    if (asked.isEmpty() && forgiven.isEmpty()) {
      body.add(new EmptyState(words.t("none"), words.t(may ? "none.why" : "none.see"), null));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("appeal-list");
    forgiven.forEach(event -> list.add(line(event, words)));
    asked.stream()
        .filter(appeal -> appeal.state() != Appeal.State.GRANTED)
        .forEach(appeal -> list.add(line(appeal, shop, may, body, words)));
    body.add(list);
  }

  private static ListItem line(ForgivenEvent event, AppealWords words) {
    Span what =
        new Span(
            words.t(
                "event.line", words.formats().day(event.day()), words.amounts(event.amounts())));
    what.addClassName("strong");
    Div head = new Div(words.state(event), what);
    head.addClassName("row");
    Span why = new Span(words.t("event.why", words.reason(event.reason()), event.note()));
    Span by = new Span(words.decided(event));
    by.addClassNames("quiet", "small");
    return new ListItem(head, why, by);
  }

  private ListItem line(Appeal appeal, ShopRef shop, boolean may, Div body, AppealWords words) {
    Span what =
        new Span(
            words.t(
                "appeal.line", words.formats().day(appeal.day()), words.amounts(appeal.amounts())));
    what.addClassName("strong");
    Div head = new Div(words.state(appeal.state()), what);
    head.addClassName("row");
    ListItem item = new ListItem(head, new Span(appeal.text()));
    if (appeal.answer() != null && !appeal.answer().isBlank()) {
      item.add(new Span(words.t("answer", appeal.answer())));
    }
    appeal.evidence().forEach(link -> item.add(evidence(link)));
    if (may && appeal.state() == Appeal.State.OPEN) {
      item.add(
          Buttons.text(
              words.t("withdraw"),
              () ->
                  Confirm.open(
                      words.t("withdraw.title", words.formats().day(appeal.day())),
                      words.t("withdraw.text"),
                      words.t("withdraw"),
                      () -> {
                        appeals.withdraw(appeal.id());
                        fill(body, shop, true, words);
                      })));
    }
    return item;
  }

  /** A link that somebody typed: opened apart, and told nothing. */
  static Anchor evidence(String link) {
    Anchor anchor = new Anchor(link, link);
    anchor.setTarget("_blank");
    anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
    anchor.addClassNames("small", "wrap");
    return anchor;
  }
}
