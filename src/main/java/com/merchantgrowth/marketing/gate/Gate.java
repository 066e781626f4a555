package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.gate.GateReport.Conflict;
import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.gate.Promotion.Seen;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Goods;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Checks one promotion among everything else of its shop before it goes live, and later again. */
public final class Gate {
  private final Promotion checked;
  private final List<Promotion> others;
  private final Collection<Goods> fillers;
  private final GatePolicy policy;
  private final Period horizon;

  private Gate(
      Promotion checked,
      List<Promotion> others,
      Collection<Goods> fillers,
      GatePolicy policy,
      Instant now) {
    this.checked = checked;
    this.others = others;
    this.fillers = fillers;
    this.policy = policy;
    Instant start = later(now, checked.rule().start());
    this.horizon = new Period(start, start.plus(Duration.ofDays(policy.days())));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * @param checked the promotion in question; its rule's id is used by no other
   * @param others everything else published or scheduled
   * @param items all SKUs of the shop, also as fillers
   * @param count how many times it can be used in all, empty = without limit
   */
  public static GateReport check(
      Promotion checked,
      List<Promotion> others,
      List<GateItem> items,
      GatePolicy policy,
      Instant now,
      OptionalLong count) {
    List<Goods> goods = items.stream().map(GateItem::goods).toList();
    Gate gate = new Gate(checked, others, goods, policy, now);
    List<GateItem> touched =
        items.stream().filter(item -> checked.rule().covers(item.goods())).toList();
    WorstCase search = gate.search(checked);
    List<SkuResult> results = new ArrayList<>();
    for (GateItem item : touched) {
      Worst worst = search.of(item.goods());
      List<Finding> findings = gate.findings(item, worst, checked);
      results.add(new SkuResult(item, worst, findings, gate.fixes(item, worst, findings)));
    }
    results.sort(
        Comparator.comparing(
                (SkuResult result) -> result.level().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparingLong(result -> result.item().goods().sku()));
    return new GateReport(
        results, liability(checked.rule(), touched, count), gate.conflicts(touched));
  }

  private WorstCase search(Promotion in) {
    List<Promotion> all = new ArrayList<>(others);
    all.add(in);
    return new WorstCase(all, fillers, horizon, policy.mostUnits());
  }

  /** Whose prices break a promise: those of members, hidden or not, or everybody's. */
  private Finding.Kind brokenBy(GateItem item, long promise, Promotion in) {
    if (keeps(item, promise, in, Set.of(Seen.BY_EVERYBODY, Seen.MEMBERS_PRICE))) {
      return Finding.Kind.HIDDEN_BELOW_PROMISE;
    }
    return keeps(item, promise, in, Set.of(Seen.BY_EVERYBODY))
        ? Finding.Kind.MEMBERS_BELOW_PROMISE
        : Finding.Kind.BELOW_PROMISE;
  }

  /** Whether a promise is kept by what is seen so, while something else is left out. */
  private boolean keeps(GateItem item, long promise, Promotion in, Set<Seen> seen) {
    List<Promotion> all = new ArrayList<>(others);
    all.add(in);
    List<Promotion> some = all.stream().filter(one -> seen.contains(one.seen())).toList();
    return some.size() < all.size()
        && new WorstCase(some, fillers, horizon, policy.mostUnits()).of(item.goods()).unitNet()
            >= promise;
  }

  private List<Finding> findings(GateItem item, Worst worst, Promotion in) {
    List<Finding> findings = new ArrayList<>();
    long lowest = worst.unitNet();
    below(findings, Finding.Kind.BELOW_COST, lowest, item.cost(), "");
    item.promise()
        .ifPresent(
            promise -> {
              if (lowest < promise) {
                findings.add(finding(brokenBy(item, promise, in), promise, ""));
              }
            });
    item.lowestPaid()
        .ifPresent(
            paid -> {
              below(
                  findings,
                  Finding.Kind.NEW_LOW,
                  lowest,
                  OptionalLong.of(paid.unitPrice()),
                  paid.order());
              flashPrice(item)
                  .filter(price -> price >= paid.unitPrice())
                  .ifPresent(
                      price ->
                          findings.add(
                              finding(
                                  Finding.Kind.NO_REAL_SAVING, paid.unitPrice(), paid.order())));
            });
    if (item.creatorPrice().isPresent() && lowest > item.creatorPrice().getAsLong()) {
      findings.add(finding(Finding.Kind.CREATOR_CHEAPER, item.creatorPrice().getAsLong(), ""));
    }
    findings.sort(Comparator.comparing(Finding::level).thenComparing(Finding::kind));
    return findings;
  }

  private void below(
      List<Finding> findings,
      Finding.Kind kind,
      long lowest,
      OptionalLong limit,
      String reference) {
    if (limit.isPresent() && lowest < limit.getAsLong()) {
      findings.add(finding(kind, limit.getAsLong(), reference));
    }
  }

  private Finding finding(Finding.Kind kind, long compared, String reference) {
    return new Finding(kind, policy.level(kind), compared, reference);
  }

  private Optional<Long> flashPrice(GateItem item) {
    return checked.rule().benefit() instanceof SpecialPrices prices
        ? Optional.ofNullable(prices.bySku().get(item.goods().sku())).map(SpecialPrice::unitPrice)
        : Optional.empty();
  }

  private List<Fix> fixes(GateItem item, Worst worst, List<Finding> findings) {
    if (findings.isEmpty() || findings.getFirst().level().compareTo(Finding.Level.APPROVAL) > 0) {
      return List.of();
    }
    List<Fix> passing = new ArrayList<>();
    for (Fix fix : Fixes.of(checked, item, worst, others, horizon)) {
      Promotion changed = checked.after(fix);
      Worst after = search(changed).of(item.goods());
      boolean passes =
          findings(item, after, changed).stream()
              .noneMatch(finding -> finding.level().compareTo(Finding.Level.APPROVAL) <= 0);
      if (passes) {
        passing.add(new Fix(fix.kind(), fix.rule(), fix.other(), fix.amount(), after.unitNet()));
      }
    }
    passing.sort(Comparator.comparingLong(Fix::worst).thenComparing(Fix::kind));
    return passing;
  }

  private List<Conflict> conflicts(List<GateItem> touched) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Promotion other : others) {
      if (other.rule().meets(checked.rule())) {
        int both = (int) touched.stream().filter(item -> other.rule().covers(item.goods())).count();
        if (both > 0) {
          conflicts.add(new Conflict(other.rule().id(), other.name(), both));
        }
      }
    }
    return conflicts;
  }

  /** What it can cost at most: count × largest discount, or its budget where that is less. */
  private static OptionalLong liability(Rule rule, List<GateItem> items, OptionalLong count) {
    OptionalLong largest =
        switch (rule.benefit()) {
          case SpecialPrices prices -> {
            long sum = 0;
            for (GateItem item : items) {
              SpecialPrice price = prices.bySku().get(item.goods().sku());
              if (price != null) {
                sum +=
                    price.available() * Math.max(0, item.goods().listPrice() - price.unitPrice());
              }
            }
            yield OptionalLong.of(sum);
          }
          case Reduction reduction -> times(reduction.most(), count);
          default -> OptionalLong.empty();
        };
    if (rule.budgetLeft() == Rule.NO_BUDGET) {
      return largest;
    }
    return OptionalLong.of(
        largest.isPresent() ? Math.min(largest.getAsLong(), rule.budgetLeft()) : rule.budgetLeft());
  }

  private static OptionalLong times(OptionalLong each, OptionalLong count) {
    if (each.isEmpty() || count.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.multiplyExact(each.getAsLong(), count.getAsLong()));
  }
}
