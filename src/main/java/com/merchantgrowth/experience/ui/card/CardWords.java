package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.MappingText;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;

/** The sentences about scorecards in the language of the page. */
final class CardWords {
  private final UI ui = UI.getCurrent();
  private final Locale locale = ui.getLocale();
  private final Formats formats = Formats.of(locale);
  private final Map<String, MetricDefinition> metrics;

  /**
   * @param metrics those of the scorecard's kind, by code
   */
  CardWords(Map<String, MetricDefinition> metrics) {
    this.metrics = metrics;
  }

  /** A text of this room: the key without {@code experience.card.}. */
  String t(String key, Object... args) {
    return ui.getTranslation(locale, "experience.card." + key, args);
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return formats;
  }

  Map<String, MetricDefinition> metrics() {
    return metrics;
  }

  String metric(String code) {
    MetricDefinition metric = metrics.get(code);
    return metric == null ? code : metric.name(locale);
  }

  boolean rate(String code) {
    MetricDefinition metric = metrics.get(code);
    return metric != null && metric.unit().equals("ratio");
  }

  String mapping(String metric, Mapping mapping) {
    String kind = t("mapping." + MappingText.kind(mapping).name().toLowerCase(Locale.ROOT));
    return mapping instanceof Mapping.AmongPeers
        ? kind
        : t("mapping.anchors", kind, MappingText.of(mapping, rate(metric)));
  }

  /** 4.7 及以上; below the lowest edge it says so. */
  String range(CardDefinition card, BandDefinition band) {
    int place = card.bands().indexOf(band);
    return place == card.bands().size() - 1 && place > 0
        ? t("below", formats.number(card.bands().get(place - 1).from(), 2))
        : t("from", formats.number(band.from(), 2));
  }

  /** A band by code; empty = not scored. */
  String band(CardDefinition card, String code) {
    return code.isEmpty() ? t("unscored") : card.band(code).name().in(locale);
  }

  /** The share of a weight, as a percentage. */
  String share(double weight, double all) {
    return formats.value(weight / all, "ratio");
  }
}
