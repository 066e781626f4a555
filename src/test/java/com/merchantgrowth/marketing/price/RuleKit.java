package com.merchantgrowth.marketing.price;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rules and baskets for the tests of other packages, in the words of the golden tables. */
public final class RuleKit {
  private RuleKit() {}

  /** One rule in the words of {@code src/test/resources/pricing/README.md}. */
  public static Rule rule(String words) {
    Wording.Rules rules = Wording.rules(words);
    return rules.rules().isEmpty() ? rules.claims().getFirst().terms() : rules.rules().getFirst();
  }

  /** One line's goods: {@code A 399 底价300}. */
  public static Goods goods(String words) {
    return Wording.basket(words, "").lines().getFirst().goods();
  }

  public static Instant time(String text) {
    return Wording.time(text);
  }

  /** Rules of one shop, of every kind, drawn from a seed; the tags they ask for. */
  public static List<Rule> drawn(Random random, int atMost) {
    List<Rule> rules = new ArrayList<>(new Shops(random).draw(1).rules());
    return rules.subList(0, Math.min(atMost, rules.size()));
  }

  public static Instant now() {
    return Shops.NOW;
  }

  public static Set<String> tags() {
    return Set.copyOf(Shops.TAGS);
  }
}
