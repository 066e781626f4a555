package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;

/** What a scorecard gives each metric of the whole scale when nothing is missing. */
final class Shares {
  private Shares() {}

  static double nominal(CardDefinition card, String metric) {
    double all = card.dimensions().stream().mapToDouble(DimensionDefinition::weight).sum();
    for (DimensionDefinition dimension : card.dimensions()) {
      double within = dimension.items().stream().mapToDouble(ItemDefinition::weight).sum();
      for (ItemDefinition item : dimension.items()) {
        if (item.metric().equals(metric)) {
          return dimension.weight() / all * item.weight() / within;
        }
      }
    }
    throw new IllegalArgumentException(metric);
  }
}
