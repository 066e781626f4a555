package com.merchantgrowth.metric.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The effect of taking part in something on one number: difference in differences on matched pairs.
 *
 * <p>Who takes part chose it, and often because the number was low; such numbers rise by
 * themselves. So each shop that took part is compared with one that did not, was in the same
 * cohort, stood where it stood and was moving as it was moving:
 *
 * <ol>
 *   <li>A pair's <em>distance</em> is Euclidean in two coordinates, the value before ({@link
 *       EffectInput#before()}) and its trend ({@link EffectInput#trend()}), each divided by its
 *       standard deviation over all complete shops. A pair that differs in one of them by more than
 *       {@link #CALIPER} standard deviations is none.
 *   <li>Pairs are taken nearest first, over all strata; each shop is in at most one pair. Ties are
 *       broken by the shops' ids, so the answer does not depend on the order of the input.
 *   <li>Per pair {@code d = (after − before) of the one − (after − before) of the other}. The
 *       effect is the mean of d, its standard error s(d) / √n, the 95 % interval that of an {@link
 *       Interval}: what is the same for both, such as the season, cancels.
 * </ol>
 *
 * <p>Method: Heckman, Ichimura and Todd (1997), <em>Matching as an Econometric Evaluation
 * Estimator</em>, Review of Economic Studies 64, for difference in differences after matching. What
 * nobody has measured and what moves both the choice and the number is not taken out: an estimate,
 * not a proof.
 *
 * <p>Pure; work is quadratic in the size of a stratum.
 */
public final class MatchedEffect {
  /** Fewer pairs give no estimate. */
  public static final int LEAST = 20;

  /** The most a pair may differ in the value before or in the trend, in standard deviations. */
  public static final double CALIPER = 0.5;

  private record Pair(EffectInput one, EffectInput other, double distance) {
    static final Comparator<Pair> NEAREST =
        Comparator.comparingDouble(Pair::distance)
            .thenComparingLong(pair -> pair.one.subject())
            .thenComparingLong(pair -> pair.other.subject())
            .thenComparing(pair -> pair.one.stratum());
  }

  private MatchedEffect() {}

  /**
   * @param tookPart each shop once; with one that is given again the nearer pair is taken
   * @param others of the same strata; a shop of the first list is nobody's partner
   */
  public static EffectAnswer of(List<EffectInput> tookPart, List<EffectInput> others) {
    return of(tookPart, others, Interval.STUDENT);
  }

  /**
   * As {@link #of(List, List)}.
   *
   * @param interval how sure the effect is
   */
  public static EffectAnswer of(
      List<EffectInput> tookPart, List<EffectInput> others, Interval interval) {
    Set<Long> treated = new HashSet<>();
    tookPart.forEach(one -> treated.add(one.subject()));
    List<EffectInput> ones = tookPart.stream().filter(EffectInput::complete).toList();
    List<EffectInput> rest =
        others.stream()
            .filter(EffectInput::complete)
            .filter(one -> !treated.contains(one.subject()))
            .toList();
    List<Pair> pairs = taken(candidates(ones, rest));
    return new EffectAnswer(
        treated.size(),
        (int) ones.stream().mapToLong(EffectInput::subject).distinct().count(),
        (int) rest.stream().mapToLong(EffectInput::subject).distinct().count(),
        pairs.size(),
        pairs.size() < LEAST ? Optional.empty() : Optional.of(effect(pairs, interval)));
  }

  private static List<Pair> candidates(List<EffectInput> ones, List<EffectInput> rest) {
    List<EffectInput> all = new ArrayList<>(ones);
    all.addAll(rest);
    double value =
        Moments.of(all.stream().mapToDouble(EffectInput::before).sorted().toArray()).deviation();
    double trend =
        Moments.of(all.stream().mapToDouble(EffectInput::trend).sorted().toArray()).deviation();
    Map<String, List<EffectInput>> strata = new HashMap<>();
    rest.forEach(one -> strata.computeIfAbsent(one.stratum(), _ -> new ArrayList<>()).add(one));
    List<Pair> pairs = new ArrayList<>();
    for (EffectInput one : ones) {
      for (EffectInput other : strata.getOrDefault(one.stratum(), List.of())) {
        double apart = apart(one.before(), other.before(), value);
        double turning = apart(one.trend(), other.trend(), trend);
        if (apart <= CALIPER && turning <= CALIPER) {
          pairs.add(new Pair(one, other, Math.hypot(apart, turning)));
        }
      }
    }
    return pairs;
  }

  private static double apart(double one, double other, double spread) {
    return spread == 0 ? 0 : Math.abs(one - other) / spread;
  }

  private static List<Pair> taken(List<Pair> pairs) {
    pairs.sort(Pair.NEAREST);
    Set<Long> used = new HashSet<>();
    List<Pair> taken = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!used.contains(pair.one.subject()) && !used.contains(pair.other.subject())) {
        used.add(pair.one.subject());
        used.add(pair.other.subject());
        taken.add(pair);
      }
    }
    return taken;
  }

  private static Effect effect(List<Pair> pairs, Interval interval) {
    double[] differences =
        pairs.stream().mapToDouble(pair -> pair.one.change() - pair.other.change()).toArray();
    Moments moments = Moments.of(differences);
    Interval.Bounds bounds = interval.of(differences);
    return new Effect(
        differences.length,
        moments.mean(),
        moments.standardError(),
        bounds.low(),
        bounds.high(),
        Moments.mean(pairs.stream().mapToDouble(pair -> pair.one.before()).toArray()),
        Moments.mean(pairs.stream().mapToDouble(pair -> pair.one.after()).toArray()),
        Moments.mean(pairs.stream().mapToDouble(pair -> pair.other.before()).toArray()),
        Moments.mean(pairs.stream().mapToDouble(pair -> pair.other.after()).toArray()));
  }
}
