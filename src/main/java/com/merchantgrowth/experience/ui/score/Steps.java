package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.metric.MetricDefinition;
import java.util.List;
import java.util.Optional;

/** What single steps would do, in words: 品质退单数 少 1 +0.004. */
final class Steps {
  private final List<Suggestion> all;
  private final ScoreWords words;

  Steps(List<Suggestion> all, ScoreWords words) {
    this.all = all;
    this.words = words;
  }

  /** The smallest thing that can be done about a metric that can be seen in the score. */
  Optional<Suggestion> smallest(String metric) {
    Optional<Suggestion> step =
        of(metric).stream().filter(one -> one.kind() != Suggestion.Kind.AIM).findFirst();
    return step.filter(this::visible).or(() -> aim(metric)).or(() -> step);
  }

  Optional<Suggestion> aim(String metric) {
    return of(metric).stream().filter(one -> one.kind() == Suggestion.Kind.AIM).findFirst();
  }

  private List<Suggestion> of(String metric) {
    return all.stream().filter(one -> one.metric().equals(metric)).toList();
  }

  /** Whether the change has a digit at the precision that is shown. */
  boolean visible(Suggestion one) {
    return words.change(one.change()).startsWith("+");
  }

  /** 少 1 单品质退单; 平均少 1 小时; 多 1 天; 到 93%. */
  String act(Suggestion one, MetricDefinition metric) {
    return switch (one.kind()) {
      case ONE_FEWER -> words.t("step.one_fewer", counted(metric));
      case ONE_MORE -> words.t("step.one_more", counted(metric));
      case AVERAGE_BETTER ->
          words.t(
              one.to() > one.from() ? "step.average_more" : "step.average_less",
              words.formats().value(1, metric.unit()));
      case ONE_MORE_DAY -> words.t("step.one_more_day");
      case AIM -> words.t("step.aim", words.value(metric.code(), one.to()));
    };
  }

  private String counted(MetricDefinition metric) {
    return words.sum(metric.numerator());
  }
}
