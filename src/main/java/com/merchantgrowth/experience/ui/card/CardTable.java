package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;

/** A scorecard to read: what counts, how much, how values become points, what the bands mean. */
final class CardTable extends Div {
  CardTable(CardDefinition card, CardWords words) {
    addClassName("stack");
    add(metrics(card, words), bands(card, words));
  }

  private static Card metrics(CardDefinition card, CardWords words) {
    DataTable table =
        new DataTable(
            words.t("metrics"),
            List.of(
                words.t("dimension"),
                words.t("metric"),
                words.t("weight"),
                words.t("share"),
                words.t("mapping")),
            Set.of(2, 3));
    double all = card.dimensions().stream().mapToDouble(DimensionDefinition::weight).sum();
    for (DimensionDefinition dimension : card.dimensions()) {
      double within = dimension.items().stream().mapToDouble(ItemDefinition::weight).sum();
      String name =
          words.t(
              "dimension.share",
              dimension.name().in(words.locale()),
              words.share(dimension.weight(), all));
      for (ItemDefinition item : dimension.items()) {
        table.row(
            List.of(
                name,
                words.metric(item.metric()),
                words.formats().number(item.weight(), 2),
                words.share(dimension.weight() * item.weight(), all * within),
                words.mapping(item.metric(), item.mapping())));
      }
    }
    return new Card(words.t("metrics"))
        .note(
            words.t(
                "sample",
                words.metric(card.sampleMetric()),
                words.formats().number(card.leastSample(), 0)))
        .body(table)
        .flush();
  }

  private static Card bands(CardDefinition card, CardWords words) {
    DataTable table =
        new DataTable(
            words.t("bands"),
            List.of(words.t("band"), words.t("range"), words.t("meaning")),
            Set.of());
    for (BandDefinition band : card.bands()) {
      table.row(
          List.of(
              band.name().in(words.locale()),
              words.range(card, band),
              band.meaning().in(words.locale())));
    }
    return new Card(words.t("bands"))
        .note(words.t("published." + card.published().name().toLowerCase(java.util.Locale.ROOT)))
        .body(table)
        .flush();
  }
}
