package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.Sums;
import com.merchantgrowth.marketing.effect.ToolEffect;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What it sold by SKU and in which channels. */
final class EffectTables extends Composite<Div> {
  /** The rest is in the file. */
  private static final int SHOWN = 20;

  private final EffectWords words;

  EffectTables(ToolEffect effect, boolean claimed, EffectWords words) {
    this.words = words;
    getContent().addClassName("stack");
    Card skus = new Card(words.t("skus"));
    skus.body(skus(effect));
    Card channels = new Card(words.t("channels"));
    channels.body(channels(effect, claimed));
    getContent().add(channels, skus);
  }

  private Component[] skus(ToolEffect effect) {
    if (effect.skus().isEmpty()) {
      return new Component[] {new EmptyState(words.t("noOrders"), words.t("noOrdersWhy"), null)};
    }
    DataTable table =
        table("skus", List.of("sku", "pieces", "orders", "gmv", "discount", "refunded"));
    effect.skus().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                table.row(
                    List.of(
                        one.sku().name() + " " + one.sku().code(),
                        words.count(one.sums().pieces()),
                        words.count(one.sums().orders()),
                        words.money(one.sums().gmv()),
                        words.money(one.sums().discount()),
                        words.money(one.sums().refunded()))));
    List<Component> parts = new ArrayList<>(List.of(table));
    if (effect.skus().size() > SHOWN) {
      Paragraph more = new Paragraph(words.t("skus.more", SHOWN, effect.skus().size()));
      more.addClassNames("quiet", "small");
      parts.add(more);
    }
    return parts.toArray(Component[]::new);
  }

  private Component channels(ToolEffect effect, boolean claimed) {
    if (effect.channels().isEmpty()) {
      return new EmptyState(words.t("noChannels"), words.t("noChannelsWhy"), null);
    }
    DataTable table =
        table(
            "channels",
            claimed
                ? List.of("channel", "claimed", "used", "buyers", "newBuyers", "gmv")
                : List.of("channel", "orders", "buyers", "newBuyers", "gmv"));
    effect
        .channels()
        .forEach((channel, sums) -> table.row(row(words.channel(channel), sums, claimed)));
    return table;
  }

  private List<String> row(String channel, Sums sums, boolean claimed) {
    List<String> row = new ArrayList<>(List.of(channel));
    if (claimed) {
      row.add(words.count(sums.claimed()));
      row.add(words.count(sums.used()));
    } else {
      row.add(words.count(sums.orders()));
    }
    row.add(words.count(sums.buyers()));
    row.add(words.count(sums.newBuyers()));
    row.add(words.money(sums.gmv()));
    return row;
  }

  /** The first column is text, the others are numbers. */
  private DataTable table(String caption, List<String> columns) {
    Set<Integer> numeric =
        IntStream.range(1, columns.size()).boxed().collect(Collectors.toUnmodifiableSet());
    return new DataTable(words.t(caption), columns.stream().map(words::t).toList(), numeric);
  }
}
