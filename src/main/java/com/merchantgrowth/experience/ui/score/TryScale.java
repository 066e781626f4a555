package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.EditScale;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far the slider of a what-if goes: over all values that make a difference, and the own one.
 */
final class TryScale {
  private TryScale() {}

  /** Empty where neither the rule nor peers nor an own value say how far values go. */
  static Optional<EditScale> of(
      MetricDefinition metric,
      ItemDefinition item,
      double own,
      PeerMarks marks,
      UnaryOperator<String> texts) {
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
    return Optional.of(EditScale.between(metric.unit(), low, high, texts));
  }

  private static List<Double> ends(List<Anchor> anchors) {
    return List.of(anchors.getFirst().value(), anchors.getLast().value());
  }
}
