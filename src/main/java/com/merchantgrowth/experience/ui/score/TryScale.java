package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;
import java.util.List;
import java.util.Optional;

/**
 * The numbers people type for a metric: percent instead of a ratio, yuan instead of fen; and how
 * far the slider goes: over all values that make a difference, and the own one.
 *
 * @param factor shown = stored × factor
 * @param step of the slider and the ± buttons, as shown: 1, 2 or 5 times a power of ten
 * @param low the slider's left end, as shown
 * @param high the slider's right end, as shown
 */
record TryScale(double factor, String suffix, double step, double low, double high) {
  private static final int STEPS = 100;

  /** Empty where neither the rule nor peers nor an own value say how far values go. */
  static Optional<TryScale> of(
      MetricDefinition metric, ItemDefinition item, double own, PeerMarks marks, ScoreWords words) {
    List<Double> ends =
        switch (item.mapping()) {
          case Mapping.Linear linear -> ends(linear.anchors());
          case Mapping.Steps steps -> ends(steps.anchors());
          case Mapping.AmongPeers _ ->
              marks.known()
                  ? List.of(marks.quantiles()[0], marks.quantiles()[PeerMarks.QUANTILES - 1])
                  : List.of();
        };
    double low = ends.stream().mapToDouble(one -> one).min().orElse(own);
    double high = ends.stream().mapToDouble(one -> one).max().orElse(own);
    if (Double.isFinite(own)) {
      low = Math.min(low, own);
      high = Math.max(high, own);
    }
    if (!Double.isFinite(low) || ends.isEmpty()) {
      return Optional.empty();
    }
    String unit = metric.unit();
    double factor =
        switch (unit) {
          case "ratio" -> 100;
          case "fen" -> 0.01;
          default -> 1;
        };
    String suffix =
        switch (unit) {
          case "ratio" -> "%";
          case "fen", "days", "hours", "h", "min", "seconds", "s" -> words.t("unit." + unit);
          default -> "";
        };
    boolean whole = "days".equals(unit) || "count".equals(unit);
    double step = round((high - low) * factor / STEPS, whole ? 1 : 0);
    return Optional.of(
        new TryScale(
            factor,
            suffix,
            step,
            Math.floor(low * factor / step) * step,
            Math.ceil(high * factor / step) * step));
  }

  private static List<Double> ends(List<Anchor> anchors) {
    return List.of(anchors.getFirst().value(), anchors.getLast().value());
  }

  double shown(double stored) {
    return stored * factor;
  }

  double stored(double shown) {
    return shown / factor;
  }

  /** As shown in a field: as fine as a tenth of a step. */
  double rounded(double shown) {
    double fine = Math.pow(10, 1 - Math.min(0, Math.floor(Math.log10(step))));
    return Math.round(shown * fine) / fine;
  }

  /** Where a stored value is on the slider, 0 … 1. */
  double share(double stored) {
    return high > low ? Math.clamp((shown(stored) - low) / (high - low), 0, 1) : 0.5;
  }

  private static double round(double width, double least) {
    if (!(width > 0)) {
      return Math.max(least, 1);
    }
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    double digit = width / power;
    return Math.max(least, power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10));
  }
}
