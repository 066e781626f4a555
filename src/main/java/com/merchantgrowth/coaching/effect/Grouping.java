package com.merchantgrowth.coaching.effect;

import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.effect.EffectAnswer;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.effect.EffectSides;
import com.merchantgrowth.metric.effect.Interval;
import com.merchantgrowth.metric.effect.MatchedEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts plans together and compares each part with the shops nobody coached. Pure: the same plans
 * and numbers give the same answer.
 */
final class Grouping {
  private Grouping() {}

  /** A shop and the day it was begun with, as {@link EffectInput#stratum()} starts. */
  private record Start(long shop, String day) {}

  /**
   * One for each part and metric, most plans first.
   *
   * @param plans of metrics that are given
   * @param sides by metric code; everybody who was coached is among the ones, once for each day
   * @param over the last day on which a plan may have started to be looked at
   */
  static List<CoachingEffect> by(
      EffectGroup group,
      List<Coached> plans,
      Map<String, MetricDefinition> metrics,
      Map<String, EffectSides> sides,
      LocalDate over) {
    List<CoachingEffect> effects = new ArrayList<>();
    for (String metric : new TreeSet<>(plans.stream().map(Coached::metric).toList())) {
      MetricDefinition definition = metrics.get(metric);
      EffectSides both = sides.get(metric);
      if (definition == null || both == null) {
        continue;
      }
      List<Coached> its = plans.stream().filter(plan -> plan.metric().equals(metric)).toList();
      Set<String> keys = new TreeSet<>();
      its.forEach(plan -> keys.addAll(plan.keys().getOrDefault(group, Set.of())));
      for (String key : keys) {
        List<Coached> part =
            its.stream()
                .filter(plan -> plan.keys().getOrDefault(group, Set.of()).contains(key))
                .toList();
        effects.add(of(key, definition, part, both, over));
      }
    }
    effects.sort(
        Comparator.comparingInt(CoachingEffect::plans)
            .reversed()
            .thenComparing(CoachingEffect::key)
            .thenComparing(effect -> effect.metric().code()));
    return List.copyOf(effects);
  }

  private static CoachingEffect of(
      String key, MetricDefinition metric, List<Coached> part, EffectSides sides, LocalDate over) {
    Set<Start> starts = new HashSet<>();
    int waiting = 0;
    for (Coached plan : part) {
      if (plan.began().isAfter(over)) {
        waiting++;
      } else {
        starts.add(new Start(plan.shop(), plan.began().toString()));
      }
    }
    List<EffectInput> ones =
        sides.ones().stream().filter(one -> starts.contains(start(one))).toList();
    EffectAnswer answer =
        MatchedEffect.of(ones, sides.others(), Interval.resampled(seed(key, metric)));
    return new CoachingEffect(key, metric, part.size(), waiting, answer);
  }

  private static Start start(EffectInput input) {
    return new Start(input.subject(), input.stratum().substring(0, 10));
  }

  /** Fixed for a part and metric, so that the interval does not flicker between two looks. */
  private static long seed(String key, MetricDefinition metric) {
    return 31L * key.hashCode() + metric.code().hashCode();
  }
}
