package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.price.Decision.LineSaving;
import com.merchantgrowth.marketing.price.Decision.NextStep;
import com.merchantgrowth.marketing.price.Decision.Shortfall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of a basket on their way through the lanes after the first. */
final class Settlement {
  private final List<Basket.Line> lines;
  private final List<List<Run>> runs;

  /** By line: ids of the rules that took something off it; empty where nobody will ask. */
  private final List<Set<Long>> touched = new ArrayList<>();

  /** By line, of all its units: what every rule asks of every line, kept up as they change. */
  private final long[] nets;

  private final long[] mosts;
  private final long[] counts;

  /** Whether no unit is kept out of any lane. */
  private final boolean open;

  /**
   * @param active rules that will be offered
   */
  Settlement(List<Basket.Line> lines, List<List<Run>> runs, List<Candidate> active) {
    this.lines = lines;
    this.runs = new ArrayList<>(runs);
    if (active.stream().anyMatch(one -> !one.rule().notWith().isEmpty())) {
      lines.forEach(line -> touched.add(new HashSet<>()));
    }
    this.nets = new long[lines.size()];
    this.mosts = new long[lines.size()];
    this.counts = new long[lines.size()];
    boolean all = true;
    for (int line = 0; line < counts.length; line++) {
      for (Run run : runs.get(line)) {
        nets[line] += run.total();
        mosts[line] += run.most();
        counts[line] += run.count();
        all &= run.closed().isEmpty();
      }
    }
    this.open = all;
  }

  List<List<Run>> runs() {
    return runs;
  }

  long payable() {
    long sum = 0;
    for (long net : nets) {
      sum += net;
    }
    return sum;
  }

  static long net(List<Run> runs) {
    long sum = 0;
    for (Run run : runs) {
      sum += run.total();
    }
    return sum;
  }

  /** What each line in scope brings to a threshold: net and units when its lane begins (P4). */
  record Standing(long[] nets, long[] pieces) {}

  /** What a candidate would take, before it is taken. */
  record Offer(Candidate candidate, long amount, Decision decision) {}

  Standing standing(Candidate candidate) {
    int size = candidate.lines().length;
    Standing standing = new Standing(new long[size], new long[size]);
    for (int i = 0; i < size; i++) {
      standing.nets[i] = net(candidate.lines()[i], candidate.rule());
      standing.pieces[i] = pieces(candidate.lines()[i], candidate.rule());
    }
    return standing;
  }

  /** Whether the rule reaches all units of all lines. */
  private boolean reachesAll(Rule rule) {
    return open && rule.notWith().isEmpty();
  }

  /** Net of the units of a line the rule reaches. */
  private long net(int line, Rule rule) {
    if (reachesAll(rule)) {
      return nets[line];
    }
    long net = 0;
    for (Run run : runs.get(line)) {
      net += open(run, rule) ? run.total() : 0;
    }
    return net;
  }

  /** How many they are. */
  private long pieces(int line, Rule rule) {
    if (reachesAll(rule)) {
      return counts[line];
    }
    long pieces = 0;
    for (Run run : runs.get(line)) {
      pieces += open(run, rule) ? run.count() : 0;
    }
    return pieces;
  }

  /** What they can still take. */
  private long most(int line, Rule rule) {
    if (reachesAll(rule)) {
      return mosts[line];
    }
    long most = 0;
    for (Run run : runs.get(line)) {
      most += open(run, rule) ? run.most() : 0;
    }
    return most;
  }

  private static boolean open(Run run, Rule rule) {
    // Both are empty nearly always, and this is asked for every run of every rule.
    return (run.closed().isEmpty() || !run.closed().contains(rule.lane()))
        && (rule.notWith().isEmpty() || !rule.notWith().contains(run.rule()));
  }

  private boolean apart(int line, Rule rule) {
    return !touched.isEmpty() && !Collections.disjoint(rule.notWith(), touched.get(line));
  }

  /** What the candidate would save now, with the decision that says why not where it is nothing. */
  Offer offer(Candidate candidate, Standing standing) {
    Rule rule = candidate.rule();
    long net = 0;
    long pieces = 0;
    long base = 0;
    long most = 0;
    for (int i = 0; i < candidate.lines().length; i++) {
      int line = candidate.lines()[i];
      if (apart(line, rule)) {
        continue;
      }
      net += standing.nets[i];
      pieces += standing.pieces[i];
      base += net(line, rule);
      most += most(line, rule);
    }
    if (pieces == 0) {
      return none(
          candidate,
          candidate.lines().length == 0 ? Reason.NOTHING_IN_SCOPE : Reason.KEPT_OUT,
          Optional.empty(),
          Optional.empty());
    }
    if (!(rule.benefit() instanceof Reduction reduction)) {
      throw new IllegalStateException("rule " + rule.id() + " reduces nothing");
    }
    return reduced(candidate, reduction, net, pieces, base, most);
  }

  private static Offer reduced(
      Candidate candidate, Reduction reduction, long net, long pieces, long base, long most) {
    long reached = reduction.measure() == Measure.AMOUNT ? net : pieces;
    int step = -1;
    while (step + 1 < reduction.steps().size()
        && reduction.steps().get(step + 1).threshold() <= reached) {
      step++;
    }
    long times = times(reduction, reached);
    if (step < 0) {
      Step first = reduction.steps().getFirst();
      Shortfall missing = new Shortfall(reduction.measure(), first.threshold() - reached);
      long extra = first.saving().on(base + inFen(missing));
      return none(
          candidate,
          Reason.BELOW_THRESHOLD,
          Optional.of(missing),
          Optional.of(new NextStep(missing, extra)));
    }
    long raw = reduction.steps().get(step).saving().on(base);
    long wanted = raw > 0 && times > most / raw ? most : Math.min(most, raw * times);
    Optional<NextStep> next = next(reduction, step, times, reached, base, wanted);
    if (wanted == 0) {
      return none(candidate, Reason.NOTHING_LEFT, Optional.empty(), next);
    }
    if (wanted > candidate.rule().budgetLeft()) {
      return none(candidate, Reason.BUDGET_EXHAUSTED, Optional.empty(), next);
    }
    return new Offer(
        candidate,
        wanted,
        Decision.of(candidate, Reason.APPLIED, List.of(), Optional.empty(), next, 0));
  }

  private static long times(Reduction reduction, long reached) {
    if (reduction.times() == 1) {
      return 1;
    }
    long times = reached / reduction.steps().getFirst().threshold();
    return reduction.times() == 0 ? times : Math.min(times, reduction.times());
  }

  private static Optional<NextStep> next(
      Reduction reduction, int step, long times, long reached, long base, long now) {
    if (reduction.times() != 1) {
      if (reduction.times() != 0 && times >= reduction.times()) {
        return Optional.empty();
      }
      Step only = reduction.steps().getFirst();
      return Optional.of(
          new NextStep(
              new Shortfall(reduction.measure(), (times + 1) * only.threshold() - reached),
              only.saving().on(base)));
    }
    if (step + 1 >= reduction.steps().size()) {
      return Optional.empty();
    }
    Step following = reduction.steps().get(step + 1);
    Shortfall missing = new Shortfall(reduction.measure(), following.threshold() - reached);
    return Optional.of(
        new NextStep(missing, Math.max(0, following.saving().on(base + inFen(missing)) - now)));
  }

  private static long inFen(Shortfall missing) {
    return missing.measure() == Measure.AMOUNT ? missing.amount() : 0;
  }

  private static Offer none(
      Candidate candidate, Reason reason, Optional<Shortfall> missing, Optional<NextStep> next) {
    return new Offer(candidate, 0, Decision.of(candidate, reason, List.of(), missing, next, 0));
  }

  /** Takes an offer off the lines (P2): among the lines, within a line among its units. */
  Decision take(Offer offer) {
    if (offer.amount() == 0) {
      return offer.decision();
    }
    Rule rule = offer.candidate().rule();
    int[] scope = offer.candidate().lines();
    long[] weights = new long[scope.length];
    long[] most = new long[scope.length];
    for (int i = 0; i < scope.length; i++) {
      if (apart(scope[i], rule)) {
        continue;
      }
      weights[i] = net(scope[i], rule);
      most[i] = most(scope[i], rule);
    }
    long[] given = Allocation.spread(offer.amount(), weights, most);
    List<LineSaving> saved = new ArrayList<>(scope.length);
    for (int i = 0; i < scope.length; i++) {
      if (given[i] > 0) {
        reduce(scope[i], given[i], rule);
        if (!touched.isEmpty()) {
          touched.get(scope[i]).add(rule.id());
        }
        saved.add(new LineSaving(lines.get(scope[i]).number(), given[i]));
      }
    }
    return Decision.of(
        offer.candidate(), Reason.APPLIED, saved, Optional.empty(), offer.decision().next(), 0);
  }

  private void reduce(int line, long amount, Rule rule) {
    // No unit gives more than it can, so what is left to take falls by the same amount.
    nets[line] -= amount;
    mosts[line] -= amount;
    List<Run> before = runs.get(line);
    if (before.size() == 1) { // most lines: all units stand alike, and in order after it, too
      Run only = before.getFirst();
      if (only.count() == 1) {
        runs.set(line, List.of(only.less(1, amount)));
        return;
      }
      List<Run> after = new ArrayList<>(2);
      only.take(amount, after);
      runs.set(line, after);
      return;
    }
    long[] weights = new long[before.size()];
    long[] most = new long[before.size()];
    for (int i = 0; i < weights.length; i++) {
      if (open(before.get(i), rule)) {
        weights[i] = before.get(i).total();
        most[i] = before.get(i).most();
      }
    }
    long[] given = Allocation.spread(amount, weights, most);
    List<Run> after = new ArrayList<>(before.size() + 1);
    for (int i = 0; i < weights.length; i++) {
      before.get(i).take(given[i], after);
    }
    runs.set(line, Run.merged(after));
  }
}
