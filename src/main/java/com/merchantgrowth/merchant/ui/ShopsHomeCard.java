package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopSummaries;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.ShareBars;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many shops there are, of which tier and stage; on the administrators' landing page. */
@org.springframework.stereotype.Component
class ShopsHomeCard implements HomeCard {
  private final ShopSummaries summaries;

  ShopsHomeCard(ShopSummaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public Page page() {
    return Page.ADMIN;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Width width() {
    return Width.TWO_THIRDS;
  }

  @Override
  public Optional<Component> create(long shopId) {
    ShopSummaries.Summary today = summaries.today();
    Div body = new Div();
    Card card = new Card(body.getTranslation("merchant.home.title"));
    card.link(new Anchor("admin/shops", body.getTranslation("merchant.home.link")));
    if (today.shops() == 0) {
      return Optional.of(
          card.body(
              new EmptyState(
                  body.getTranslation("merchant.home.none"),
                  body.getTranslation("merchant.home.noneWhy"),
                  null)));
    }
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    Div figures =
        new Div(
            new Figure(body.getTranslation("merchant.home.shops"), formats.count(today.shops())),
            new Figure(body.getTranslation("merchant.home.opened"), formats.count(today.opened())),
            new Figure(
                body.getTranslation("merchant.home.peopled"), formats.count(today.peopled())));
    figures.addClassName("figures");
    Div shares =
        new Div(
            shares(body, "tier", today.tiers(), tier -> tier, Comparator.comparing(s -> s.value())),
            shares(
                body,
                "stage",
                today.stages(),
                stage -> ShopWords.stage(body, ShopStage.of(stage)),
                Comparator.comparing(
                    s -> s.value().isEmpty() ? 99 : ShopStage.of(s.value()).ordinal())));
    shares.addClassName("two-columns");
    return Optional.of(card.body(figures, shares));
  }

  private static Component shares(
      Component in,
      String attribute,
      List<ShopSummaries.Share> found,
      Function<String, String> name,
      Comparator<ShopSummaries.Share> order) {
    List<ShareBars.Share> bars =
        found.stream()
            .sorted(order)
            .map(
                share ->
                    new ShareBars.Share(
                        share.value().isEmpty()
                            ? in.getTranslation("merchant.home.unknown")
                            : name.apply(share.value()),
                        share.shops(),
                        share.value().isEmpty()
                            ? "admin/shops"
                            : "admin/shops?" + attribute + "=" + encoded(share.value())))
            .toList();
    return new Div(
        new H3(in.getTranslation("merchant.attribute." + attribute)), new ShareBars(bars));
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
