package com.merchantgrowth.marketing.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The rules of some shops and the platform, compiled once and read by any number of quotes:
 * immutable. Finding the rules of a line costs as much as there are matches.
 */
public final class RuleIndex {
  private final String version;
  private final List<Rule> rules;
  private final Map<Long, int[]> bySku;
  private final Map<String, int[]> byProduct;
  private final Map<String, int[]> byCategory;

  /** Rules about everything of one issuer. */
  private final Map<Long, int[]> byIssuer;

  private RuleIndex(String version, List<Rule> rules) {
    this.version = version;
    this.rules = rules;
    this.bySku = new HashMap<>();
    this.byProduct = new HashMap<>();
    this.byCategory = new HashMap<>();
    this.byIssuer = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Scope scope = rules.get(i).scope();
      if (scope.everything()) {
        add(byIssuer, rules.get(i).issuer(), i);
        continue;
      }
      int place = i;
      scope.skus().forEach(sku -> add(bySku, sku, place));
      scope.products().forEach(product -> add(byProduct, product, place));
      scope.categories().forEach(category -> add(byCategory, category, place));
    }
  }

  private RuleIndex(RuleIndex compiled, List<Rule> rules) {
    this.version = compiled.version;
    this.rules = rules;
    this.bySku = compiled.bySku;
    this.byProduct = compiled.byProduct;
    this.byCategory = compiled.byCategory;
    this.byIssuer = compiled.byIssuer;
  }

  /**
   * @param version stands in every quote: what the storefront saw can be found again
   */
  public static RuleIndex of(String version, Collection<Rule> rules) {
    return new RuleIndex(
        version, rules.stream().sorted(Comparator.comparingLong(Rule::id)).toList());
  }

  private static <K> void add(Map<K, int[]> places, K key, int place) {
    places.merge(
        key,
        new int[] {place},
        (known, more) -> {
          int[] both = Arrays.copyOf(known, known.length + 1);
          both[known.length] = place;
          return both;
        });
  }

  /**
   * The same index with what is left of budgets and stock put in; nothing else of a rule may
   * change.
   */
  public RuleIndex with(UnaryOperator<Rule> left) {
    return new RuleIndex(this, rules.stream().map(left).toList());
  }

  public String version() {
    return version;
  }

  /** By id. */
  public List<Rule> rules() {
    return rules;
  }

  /** Calls back for each rule that covers the goods, each once. */
  private void forEach(Goods goods, java.util.function.IntConsumer found) {
    each(byIssuer.get(goods.shop()), goods, found);
    each(byIssuer.get(Rule.PLATFORM), goods, found);
    each(bySku.get(goods.sku()), goods, found);
    each(byProduct.get(goods.product()), goods, found);
    for (String path = goods.category(); !path.isEmpty(); path = Scope.above(path)) {
      each(byCategory.get(path), goods, found);
    }
  }

  private void each(
      int @org.jspecify.annotations.Nullable [] places,
      Goods goods,
      java.util.function.IntConsumer found) {
    if (places == null) {
      return;
    }
    for (int place : places) {
      Rule rule = rules.get(place);
      if ((rule.issuer() == Rule.PLATFORM || rule.issuer() == goods.shop())
          && rule.scope().keeps(goods)) {
        found.accept(place);
      }
    }
  }

  /** Rules with the places of the selected lines they cover, by id of the rule. */
  List<Candidate> candidates(List<Basket.Line> lines, PricingPolicy policy) {
    // By place of the rule; plain arrays, for this is most of what a quote with few rules does.
    int[][] covered = new int[rules.size()][];
    int[] counts = new int[rules.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).selected()) {
        continue;
      }
      int line = i;
      forEach(
          lines.get(i).goods(),
          place -> {
            if (covered[place] == null) {
              covered[place] = new int[lines.size()];
            }
            if (counts[place] == 0 || covered[place][counts[place] - 1] != line) {
              covered[place][counts[place]++] = line;
            }
          });
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        Rule rule = rules.get(place);
        candidates.add(
            new Candidate(
                rule, 0, policy.place(rule.lane()), Arrays.copyOf(covered[place], counts[place])));
      }
    }
    return candidates;
  }
}
