package com.merchantgrowth.tier.ui;

import com.merchantgrowth.merchant.ShopSummaries;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tiers in force, what each asks, and how many shops are in it today. */
final class StepsCard extends Composite<Card> {
  private final transient TierLadder ladder;
  private final transient ShopSummaries.Summary shops;
  private final transient TierWords words;

  StepsCard(TierLadder ladder, ShopSummaries.Summary shops, TierWords words) {
    this.ladder = ladder;
    this.shops = shops;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Map<String, Long> counts = new LinkedHashMap<>();
    shops.tiers().forEach(share -> counts.put(share.value(), share.shops()));
    long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    DataTable table =
        new DataTable(
            words.t("steps.title"),
            List.of(words.t("steps.tier"), words.t("steps.entry"), words.t("steps.shops"), ""),
            Set.of(2));
    for (int place = ladder.steps().size() - 1; place >= 0; place--) {
      TierStep step = ladder.step(place);
      long count = counts.getOrDefault(step.code(), 0L);
      counts.remove(step.code());
      table.cells(
          List.of(
              tier(step),
              new Span(words.entry(step)),
              number(step.code(), count),
              bar(count, largest)));
    }
    counts.forEach(
        (code, count) ->
            table.cells(
                List.of(
                    Badge.neutral(code.isEmpty() ? words.t("none") : code),
                    new Span(words.t(code.isEmpty() ? "steps.none" : "steps.foreign")),
                    code.isEmpty() ? plain(count) : number(code, count),
                    bar(count, largest))));
    return new Card(words.t("steps.title"))
        .flush()
        .note(words.t("steps.note", words.formats().count(shops.shops())))
        .body(table);
  }

  private Component tier(TierStep step) {
    Span name = new Span(words.name(step));
    name.addClassName("strong");
    Div cell = new Div(Badge.accent(step.code()), name);
    cell.addClassName("row");
    return cell;
  }

  private Component number(String code, long count) {
    return new Anchor("admin/shops?tier=" + code, words.formats().count(count));
  }

  private Component plain(long count) {
    return new Span(words.formats().count(count));
  }

  private static Component bar(long count, long largest) {
    Div fill = new Div();
    fill.addClassName("share-fill");
    fill.setWidth(largest == 0 ? "0" : 100.0 * count / largest + "%");
    Div track = new Div(fill);
    track.addClassNames("share-track", "tier-share");
    track.getElement().setAttribute("aria-hidden", "true");
    return track;
  }
}
