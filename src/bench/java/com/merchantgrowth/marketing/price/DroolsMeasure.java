package com.merchantgrowth.marketing.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The price core against a general rule engine on the same rules and the same baskets: 50 lines, 90
 * threshold reductions that apply in turn and 10 coupons of which the best applies. Each rule is
 * one rule of the engine, compiled once; a quote is one session. What both ask to pay must be the
 * same.
 *
 * <pre>mvn -q -Pdrools -Dquick -Dvaadin.skip -Dtest=DroolsMeasure \
 *   -Dsurefire.failIfNoSpecifiedTests=false test</pre>
 */
public class DroolsMeasure {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final int LINES = 50;
  private static final int STANDING = 90;
  private static final int COUPONS = 10;
  private static final int CATEGORIES = 7;

  private final Random random = new Random(20_261_127);

  /** A line as the engine sees it, with its net when a lane begins. */
  public static final class Item {
    private final String category;
    private final long before;
    long net;

    Item(String category, long net) {
      this.category = category;
      this.before = net;
      this.net = net;
    }

    public String getCategory() {
      return category;
    }

    public long getBefore() {
      return before;
    }
  }

  /** A line once the reductions are done: what thresholds of coupons are tested on. */
  public static final class Late {
    private final String category;
    private final long before;

    Late(Item item) {
      category = item.category;
      before = item.net;
    }

    public String getCategory() {
      return category;
    }

    public long getBefore() {
      return before;
    }
  }

  /** The basket, and what the engine's rules do to it. */
  public static final class Cart {
    final List<Item> items;
    private long bestOff;
    private String bestScope = "";

    Cart(List<Item> items) {
      this.items = items;
    }

    /** Takes an amount off the lines in scope, as P2 has it. */
    public void take(String scope, long off) {
      List<Item> in =
          items.stream()
              .filter(item -> scope.isEmpty() || item.category.equals(scope))
              .toList();
      long[] nets = in.stream().mapToLong(item -> item.net).toArray();
      long sum = java.util.Arrays.stream(nets).sum();
      long[] given = Allocation.spread(Math.min(off, sum), nets, nets);
      for (int i = 0; i < given.length; i++) {
        in.get(i).net -= given[i];
      }
    }

    /** The lines as they stand once the reductions are done. */
    public List<Late> late() {
      return items.stream().map(Late::new).toList();
    }

    public void offer(String scope, long off) {
      long most =
          items.stream()
              .filter(item -> scope.isEmpty() || item.category.equals(scope))
              .mapToLong(item -> item.net)
              .sum();
      long real = Math.min(off, most);
      if (real > bestOff) {
        bestOff = real;
        bestScope = scope;
      }
    }

    public void best() {
      if (bestOff > 0) {
        take(bestScope, bestOff);
      }
    }

    long payable() {
      return items.stream().mapToLong(item -> item.net).sum();
    }
  }

  /** A threshold reduction of both. */
  private record Off(long id, int priority, String scope, long threshold, long off) {}

  private final List<Off> standing = new ArrayList<>();
  private final List<Off> coupons = new ArrayList<>();

  private void rules() {
    for (long id = 1; id <= STANDING + COUPONS; id++) {
      int kind = random.nextInt(CATEGORIES + 2);
      Off off =
          new Off(
              id,
              1 + random.nextInt(3),
              kind < CATEGORIES ? "c" + kind : "",
              5_000L + 1_000L * random.nextInt(60),
              50 + 10L * random.nextInt(60));
      (id <= STANDING ? standing : coupons).add(off);
    }
  }

  private static Rule rule(Off off, String lane) {
    return new Rule(
        off.id(),
        lane,
        1,
        lane,
        off.priority(),
        false,
        off.scope().isEmpty() ? Scope.all() : Scope.ofCategories(Set.of(off.scope())),
        List.of(Period.ALWAYS),
        Set.of(),
        Set.of(),
        Reduction.once(off.threshold(), new Amount(off.off())),
        Rule.NO_BUDGET,
        Set.of(),
        Set.of());
  }

  private String drl() {
    StringBuilder drl =
        new StringBuilder("package bench;\n")
            .append("import ").append(Cart.class.getCanonicalName()).append(";\n")
            .append("import ").append(Item.class.getCanonicalName()).append(";\n")
            .append("import ").append(Late.class.getCanonicalName()).append(";\n");
    List<Off> inTurn = new ArrayList<>(standing);
    inTurn.sort(
        java.util.Comparator.comparingInt(Off::priority).thenComparingLong(Off::id));
    int salience = 10_000;
    for (Off off : inTurn) {
      one(drl, off, salience--, "Item", "take");
    }
    drl.append("rule \"reduced\" salience 5000 when $c : Cart() then\n")
        .append("  for (Object late : $c.late()) { insert(late); }\nend\n");
    salience = 1_000;
    for (Off off : coupons) {
      one(drl, off, salience--, "Late", "offer");
    }
    drl.append("rule \"best\" salience 1 when $c : Cart() then $c.best(); end\n");
    return drl.toString();
  }

  private static void one(
      StringBuilder drl, Off off, int salience, String lines, String act) {
    String scope = off.scope().isEmpty() ? "" : "category == \"" + off.scope() + "\", ";
    drl.append("rule \"r").append(off.id()).append("\" salience ").append(salience)
        .append(" when\n  $c : Cart()\n")
        .append("  accumulate(").append(lines).append("(").append(scope)
        .append("$n : before); $sum : sum($n), $k : count($n); $k > 0, $sum >= ").append(off.threshold())
        .append(")\nthen\n  $c.").append(act).append("(\"").append(off.scope()).append("\", ")
        .append(off.off()).append("L);\nend\n");
  }

  @Test
  void the_price_core_against_a_rule_engine() {
    rules();
    RuleIndex index =
        RuleIndex.of(
            "bench",
            standing.stream().map(off -> rule(off, PricingPolicy.REDUCTION)).toList());
    Buyer buyer =
        Buyer.with(
            Set.of(),
            coupons.stream()
                .map(off -> new Claim(off.id(), rule(off, PricingPolicy.COUPON)))
                .toList());
    KieServices kie = KieServices.Factory.get();
    KieFileSystem files = kie.newKieFileSystem();
    files.write("src/main/resources/bench/rules.drl", drl());
    var built = kie.newKieBuilder(files).buildAll().getResults();
    assertThat(built.getMessages(Message.Level.ERROR)).isEmpty();
    KieContainer container = kie.newKieContainer(kie.getRepository().getDefaultReleaseId());
    for (int round = 1; round <= 5; round++) {
      int times = 200;
      long core = 0;
      long engine = 0;
      for (int i = 0; i < times; i++) {
        long[] prices = random.longs(LINES, 2_000, 60_000).toArray();
        List<Basket.Line> lines = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
          String category = "c" + line % CATEGORIES;
          lines.add(
              new Basket.Line(
                  line + 1, new Goods(line + 1, "P" + line, 1, category, prices[line], 0), 1, true));
          items.add(new Item(category, prices[line]));
        }
        long start = System.nanoTime();
        long ours = Pricing.quote(new Basket(lines, ""), index, buyer, NOW).payable();
        core += System.nanoTime() - start;
        start = System.nanoTime();
        long theirs = fire(container, items);
        engine += System.nanoTime() - start;
        assertThat(theirs).isEqualTo(ours);
      }
      System.out.printf(
          Locale.ROOT,
          "drools, round %d: price core %.0f us, engine %.0f us a quote; ratio %.1f (aim 10)%n",
          round,
          core / 1e3 / times,
          engine / 1e3 / times,
          (double) engine / core);
    }
  }

  private static long fire(KieContainer container, List<Item> items) {
    Cart cart = new Cart(items);
    KieSession session = container.newKieSession();
    try {
      items.forEach(session::insert);
      session.insert(cart);
      session.fireAllRules();
      return cart.payable();
    } finally {
      session.dispose();
    }
  }
}
