package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every situation a buyer can be in, as far as the rules tell them apart: time segment × channel ×
 * audiences × special prices no longer to be had. Situations with the same rules are one.
 */
final class Situations {
  /** More tags or special prices than these are not combined any further. */
  private static final int MOST_COMBINED = 6;

  private Situations() {}

  /**
   * @param active places of the rules that hold
   */
  record Situation(
      Instant at, String channel, Set<String> tags, Set<Long> without, BitSet active) {}

  /**
   * @param rules that can touch the goods looked at
   * @param horizon what time is looked at
   */
  static List<Situation> of(List<Rule> rules, Period horizon) {
    Map<BitSet, Situation> found = new LinkedHashMap<>();
    TreeSet<String> channels = new TreeSet<>(Set.of(""));
    rules.forEach(rule -> channels.addAll(rule.channels()));
    for (Instant at : segments(rules, horizon)) {
      for (String channel : channels) {
        BitSet here = here(rules, at, channel);
        List<Rule> holding = here.stream().mapToObj(rules::get).toList();
        List<Set<Long>> gone = subsets(specials(holding));
        for (Set<String> buyer : subsets(tags(holding))) {
          for (Set<Long> without : gone) {
            BitSet active = new BitSet(rules.size());
            for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
              Rule rule = rules.get(i);
              active.set(i, buyer.containsAll(rule.audience()) && !without.contains(rule.id()));
            }
            found.putIfAbsent(active, new Situation(at, channel, buyer, without, active));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static BitSet here(List<Rule> rules, Instant at, String channel) {
    BitSet here = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      here.set(
          i, rule.holdsAt(at) && (rule.channels().isEmpty() || rule.channels().contains(channel)));
    }
    return here;
  }

  /** The instants at which anything changes. */
  private static TreeSet<Instant> segments(List<Rule> rules, Period horizon) {
    TreeSet<Instant> changes = new TreeSet<>(Set.of(horizon.start()));
    for (Rule rule : rules) {
      for (Period period : rule.periods()) {
        Stream.of(period.start(), period.end()).filter(horizon::contains).forEach(changes::add);
      }
    }
    return changes;
  }

  private static TreeSet<String> tags(List<Rule> rules) {
    TreeSet<String> tags = new TreeSet<>();
    rules.forEach(rule -> tags.addAll(rule.audience()));
    return tags;
  }

  private static TreeSet<Long> specials(List<Rule> rules) {
    TreeSet<Long> specials = new TreeSet<>();
    for (Rule rule : rules) {
      if (rule.benefit() instanceof SpecialPrices) {
        specials.add(rule.id());
      }
    }
    return specials;
  }

  /** All subsets; of many, none, all, and all but each. */
  private static <T> List<Set<T>> subsets(TreeSet<T> of) {
    List<T> all = List.copyOf(of);
    List<Set<T>> subsets = new ArrayList<>();
    if (all.size() > MOST_COMBINED) {
      subsets.add(Set.of());
      subsets.add(Set.copyOf(all));
      for (T one : all) {
        subsets.add(Set.of(one));
        TreeSet<T> others = new TreeSet<>(all);
        others.remove(one);
        subsets.add(Set.copyOf(others));
      }
      return subsets;
    }
    for (int bits = 0; bits < 1 << all.size(); bits++) {
      TreeSet<T> subset = new TreeSet<>();
      for (int i = 0; i < all.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(all.get(i));
        }
      }
      subsets.add(Set.copyOf(subset));
    }
    return subsets;
  }
}
