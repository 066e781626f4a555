package com.merchantgrowth.metric.fact.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** The units of measures in words. */
final class UnitWords {
  /** Those the shipped measures and metrics use. */
  static final List<String> KNOWN =
      List.of("count", "fen", "h", "min", "s", "days", "ratio", "unit");

  private UnitWords() {}

  /** E.g. 分（金额） for {@code fen}; a unit somebody made up stays as it is. */
  static String name(Component in, String unit) {
    return KNOWN.contains(unit) ? in.getTranslation("facts.unit." + unit) : unit;
  }
}
