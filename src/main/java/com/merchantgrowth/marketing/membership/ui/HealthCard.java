package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberList;
import com.merchantgrowth.marketing.membership.MemberList.Health;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How a membership does. */
final class HealthCard extends Composite<Card> {
  HealthCard(Health health, Programme programme) {
    Formats formats = Formats.of(getLocale());
    Div levels = new Div();
    levels.addClassNames("row", "small", "quiet");
    health
        .levels()
        .forEach(
            (level, members) ->
                levels.add(
                    new Span(
                        text("level", programme.level(level).name(), formats.count(members)))));
    Div figures =
        new Div(
            new Figure(
                text("members"),
                formats.count(health.members()),
                quiet(text("joined", formats.count(health.joined())))),
            new Figure(
                text("active"),
                formats.count(health.active()),
                quiet(text("activeWhy", MemberList.ACTIVE_DAYS))),
            new Figure(
                text("again"),
                share(formats, health.again(), health.buyers()),
                quiet(
                    text(
                        "againWhy",
                        MemberList.AGAIN_DAYS,
                        formats.count(health.again()),
                        formats.count(health.buyers())))),
            new Figure(
                text("gmv"),
                share(formats, health.memberGmv(), health.gmv()),
                quiet(text("gmvWhy", formats.value(health.memberGmv(), "fen")))));
    figures.addClassName("figures");
    getContent().body(figures, levels);
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("membership.health.title"));
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.health." + key, args);
  }

  /** Of nothing there is no share. */
  private static String share(Formats formats, long part, long whole) {
    return formats.value(whole == 0 ? Double.NaN : (double) part / whole, "ratio");
  }

  private static Span quiet(String words) {
    Span span = new Span(words);
    span.addClassName("quiet");
    return span;
  }
}
