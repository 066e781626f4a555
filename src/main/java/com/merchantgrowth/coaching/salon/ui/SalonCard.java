package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.SalonState;
import com.merchantgrowth.coaching.salon.ShopSalon;
import com.merchantgrowth.coaching.salon.SignUpState;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

/** One salon as an invited shop sees it: when, where, seats, and its one button. */
final class SalonCard extends Composite<Card> {
  /**
   * @param may whether the visitor may sign up for the shop
   * @param act signs up or gives back
   */
  SalonCard(ShopSalon invited, boolean may, SalonWords words, Runnable act) {
    Salon salon = invited.salon();
    Card card = getContent();
    card.setTitle(words.in(salon.form().title()));
    card.badge(words.state(salon));
    if (signedUp(invited)) {
      card.badge(words.state(invited.own() == null ? SignUpState.SEAT : invited.own()));
    }
    card.note(words.kind(salon) + " · " + salon.organiser());
    List<Component> body = new ArrayList<>();
    if (salon.state() == SalonState.CANCELLED) {
      body.add(Note.bad(words.t("cancelled", salon.cancelledWhy())));
    }
    KeyValues facts =
        new KeyValues()
            .row(words.t("when"), words.when(salon.form()))
            .row(words.t("where"), words.where(salon.form(), invited.venue()))
            .row(words.t("seats"), seats(invited, words));
    if (!salon.form().link().isBlank()) {
      facts.row(words.t("link"), link(salon.form().link(), words.t("link.open")));
    }
    body.add(facts);
    if (!salon.form().about().isBlank()) {
      Details about =
          new Details(words.t("about"), new MarkdownText(words.in(salon.form().about())));
      body.add(about);
    }
    if (!salon.material().isBlank() || !salon.materialLink().isBlank()) {
      Div material = new Div(new MarkdownText(salon.material()));
      if (!salon.materialLink().isBlank()) {
        material.add(link(salon.materialLink(), words.t("material.open")));
      }
      Details handed = new Details(words.t("material"), material);
      handed.setOpened(words.past(salon));
      body.add(handed);
    }
    if (invited.attended() != null) {
      body.add(
          invited.attended()
              ? HelpTip.on(Badge.good(words.t("attended.yes")), "status.signup_attended")
              : HelpTip.on(Badge.neutral(words.t("attended.no")), "status.signup_absent"));
    }
    if (may && salon.state() == SalonState.OPEN && !words.begun(salon)) {
      body.add(
          signedUp(invited)
              ? Buttons.secondary(words.t("giveBack"), act)
              : Buttons.secondary(words.t(salon.left() > 0 ? "signUp" : "signUp.wait"), act));
    }
    card.body(body.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  static boolean signedUp(ShopSalon invited) {
    return invited.own() == SignUpState.SEAT || invited.own() == SignUpState.WAITING;
  }

  private static String seats(ShopSalon invited, SalonWords words) {
    return invited.salon().left() > 0
        ? words.t("seats.left", words.formats().count(invited.salon().left()))
        : words.t("seats.none", words.formats().count(invited.waiting()));
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.setTarget(AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener noreferrer");
    return link;
  }
}
