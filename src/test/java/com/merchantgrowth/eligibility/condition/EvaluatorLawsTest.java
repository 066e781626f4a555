package com.merchantgrowth.eligibility.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for every condition and every shop; each example is grown from a seed. */
class EvaluatorLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final List<String> FLAGS = List.of("violation", "deposit_paid", "course:a");
  private static final List<Term> TERMS =
      List.of(
          new Term.Metric("gmv_30"),
          new Term.Metric("returns_30"),
          formula(Aggregate.of(Aggregate.Kind.SUM), null, null),
          formula(Aggregate.of(Aggregate.Kind.RATIO), "b", null),
          formula(Aggregate.activeDays(0.1), null, MetricWindow.lastDays(30)),
          formula(Aggregate.of(Aggregate.Kind.MAX_DAY), null, MetricWindow.parse("month-1")));

  private static Term.Formula formula(
      Aggregate aggregate, @Nullable String denominator, @Nullable MetricWindow window) {
    return new Term.Formula(
        aggregate,
        MeasureSum.parse("a"),
        denominator == null ? null : MeasureSum.parse(denominator),
        Scale.of("1/60"),
        window,
        "count");
  }

  private static Condition condition(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 9);
    return switch (kind) {
      case 0, 1 ->
          new Condition.MetricIs(
              TERMS.get(random.nextInt(TERMS.size())),
              Comparison.values()[random.nextInt(5)],
              number(random));
      case 2 -> new Condition.Flagged(FLAGS.get(random.nextInt(FLAGS.size())));
      case 3 -> new Condition.OpenedWithin(1 + random.nextInt(60));
      case 4 ->
          Condition.AttributeIn.of(
              ShopAttribute.values()[random.nextInt(5)], "v" + random.nextInt(3), "v1");
      case 5 -> new Condition.All(parts(random, depth, 0));
      case 6 -> new Condition.Any(parts(random, depth, 1));
      default -> new Condition.Not(condition(random, depth - 1));
    };
  }

  private static List<Condition> parts(Random random, int depth, int least) {
    List<Condition> parts = new ArrayList<>();
    int size = least + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      parts.add(condition(random, depth - 1));
    }
    return parts;
  }

  /** Few distinct values, so that limits are met exactly now and then. */
  private static double number(Random random) {
    return random.nextInt(8) / 4.0;
  }

  private static TestShop shop(Random random) {
    TestShop shop = TestShop.on(DAY);
    for (Term term : TERMS) {
      double value = random.nextInt(4) == 0 ? Double.NaN : number(random);
      shop = shop.with(term, new ShopFacts.Reading(value, 3, 0, null, "count"));
    }
    for (ShopAttribute attribute : ShopAttribute.values()) {
      if (random.nextInt(4) > 0) {
        shop = shop.with(attribute, "v" + random.nextInt(3));
      }
    }
    if (random.nextInt(4) > 0) {
      shop = shop.opened(DAY.plusDays(random.nextInt(100) - 70));
    }
    for (String flag : FLAGS) {
      for (int i = random.nextInt(4); i > 0; i--) {
        LocalDate since = DAY.plusDays(random.nextInt(60) - 30);
        shop =
            shop.flagged(
                flag, since, random.nextInt(5) == 0 ? null : since.plusDays(random.nextInt(30)));
      }
    }
    return shop;
  }

  @Property
  void the_short_and_the_long_way_agree(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 4);
    TestShop shop = shop(random);
    Evaluation evaluation = Evaluator.evaluate(condition, shop);
    assertThat(Evaluator.truth(condition, shop)).isEqualTo(evaluation.truth());
    assertThat(evaluation.parts().stream().map(Evaluation::condition).toList())
        .isEqualTo(condition.parts());
  }

  /** The daily run's way, in columns, means the same as the page's. */
  @Property
  void many_shops_in_columns_agree_with_each_alone(@ForAll long seed) {
    Random random = new Random(seed);
    List<TestShop> shops = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      shops.add(shop(random));
    }
    ConditionColumns columns = new ConditionColumns(new Rows(shops));
    for (int i = 0; i < 3; i++) {
      Condition condition = condition(random, 3);
      Truth[] answers =
          columns.of(
              condition,
              own -> shops.stream().mapToDouble(shop -> shop.reading(own).value()).toArray());
      for (int row = 0; row < shops.size(); row++) {
        assertThat(answers[row]).isEqualTo(Evaluator.truth(condition, shops.get(row)));
      }
    }
  }

  private record Rows(List<TestShop> shops) implements ConditionColumns.Source {
    @Override
    public int rows() {
      return shops.size();
    }

    @Override
    public LocalDate day() {
      return DAY;
    }

    @Override
    public double[] values(Term term) {
      return shops.stream().mapToDouble(shop -> shop.reading(term).value()).toArray();
    }

    @Override
    public String[] attribute(ShopAttribute attribute) {
      return shops.stream().map(shop -> shop.attribute(attribute)).toArray(String[]::new);
    }

    @Override
    public @Nullable LocalDate[] openedOn() {
      return shops.stream().map(TestShop::openedOn).toArray(LocalDate[]::new);
    }

    @Override
    public boolean[] flagged(String flag) {
      boolean[] holds = new boolean[shops.size()];
      for (int row = 0; row < holds.length; row++) {
        holds[row] = shops.get(row).flagged(flag);
      }
      return holds;
    }
  }

  @Property
  void not_turns_all_into_any(@ForAll long seed) {
    Random random = new Random(seed);
    List<Condition> parts = parts(random, 3, 1);
    TestShop shop = shop(random);
    List<Condition> opposites = new ArrayList<>();
    parts.forEach(part -> opposites.add(new Condition.Not(part)));
    Condition neither = new Condition.Not(new Condition.Any(parts));
    Condition allNot = new Condition.All(opposites);
    assertThat(Evaluator.truth(neither, shop)).isEqualTo(Evaluator.truth(allNot, shop));
    Condition notBoth = new Condition.Not(new Condition.All(parts));
    Condition anyNot = new Condition.Any(opposites);
    assertThat(Evaluator.truth(notBoth, shop)).isEqualTo(Evaluator.truth(anyNot, shop));
    // and so does the day from which it can hold
    assertThat(Evaluator.evaluate(neither, shop).earliest())
        .isEqualTo(Evaluator.evaluate(allNot, shop).earliest());
    assertThat(Evaluator.evaluate(notBoth, shop).earliest())
        .isEqualTo(Evaluator.evaluate(anyNot, shop).earliest());
  }

  @Property
  void twice_not_is_the_condition_itself(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 3);
    TestShop shop = shop(random);
    Condition twice = new Condition.Not(new Condition.Not(condition));
    assertThat(Evaluator.truth(twice, shop)).isEqualTo(Evaluator.truth(condition, shop));
    assertThat(Evaluator.evaluate(twice, shop).earliest())
        .isEqualTo(Evaluator.evaluate(condition, shop).earliest());
  }

  @Property
  void the_order_of_parts_does_not_matter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Condition> parts = parts(random, 3, 2);
    TestShop shop = shop(random);
    List<Condition> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    for (boolean all : List.of(true, false)) {
      Evaluation one = Evaluator.evaluate(group(all, parts), shop);
      Evaluation other = Evaluator.evaluate(group(all, shuffled), shop);
      assertThat(other.truth()).isEqualTo(one.truth());
      assertThat(other.earliest()).isEqualTo(one.earliest());
    }
  }

  private static Condition group(boolean all, List<Condition> parts) {
    return all ? new Condition.All(parts) : new Condition.Any(parts);
  }

  /** Day by day is the naive way to find it; all that moves lies within 120 days. */
  @Property
  void the_earliest_day_is_the_first_on_which_it_passes(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 4);
    TestShop shop = shop(random);
    Evaluation today = Evaluator.evaluate(condition, shop);
    LocalDate first =
        today.passed()
            ? null
            : DAY.plusDays(1)
                .datesUntil(DAY.plusDays(120))
                .filter(day -> Evaluator.truth(condition, shop.at(day)) == Truth.PASS)
                .findFirst()
                .orElse(null);
    assertThat(today.earliest()).isEqualTo(first);
  }

  /** Whatever it counts then, a window that has not begun cannot be met before its first day. */
  @Property
  void nothing_is_met_before_its_window_begins(@ForAll long seed) {
    Random random = new Random(seed);
    DayRange later = DayRange.lastDays(5, DAY.plusDays(10));
    Condition condition =
        new Condition.MetricIs(
            TERMS.get(2), Comparison.values()[random.nextInt(5)], number(random));
    TestShop shop =
        shop(random).with(TERMS.get(2), new ShopFacts.Reading(Double.NaN, 0, 0, later, "count"));
    for (Condition asked : List.of(condition, new Condition.Not(condition))) {
      Evaluation evaluation = Evaluator.evaluate(asked, shop);
      assertThat(evaluation.earliest()).isEqualTo(evaluation.passed() ? null : later.start());
    }
  }

  @Property
  void the_gap_is_zero_exactly_when_it_holds_or_stands_on_a_strict_limit(@ForAll long seed) {
    Random random = new Random(seed);
    Condition.MetricIs condition =
        new Condition.MetricIs(
            TERMS.getFirst(), Comparison.values()[random.nextInt(5)], number(random));
    TestShop shop = shop(random);
    Evaluation evaluation = Evaluator.evaluate(condition, shop);
    Actual.Number found = (Actual.Number) evaluation.actual();
    if (evaluation.truth() == Truth.UNKNOWN) {
      assertThat(found.gap()).isNaN();
      return;
    }
    boolean onLimit = found.reading().value() == condition.value();
    assertThat(found.gap()).isNotNegative();
    assertThat(found.gap() == 0).isEqualTo(evaluation.passed() || onLimit);
  }

  /** Less known never means something else, only less said; an own window counts from zero. */
  @Property
  void taking_data_away_turns_an_answer_into_unknown_or_leaves_it(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 4);
    TestShop shop = shop(random);
    Truth before = Evaluator.truth(condition, shop);
    List<TestShop> poorer = new ArrayList<>();
    for (Term term : TERMS) {
      boolean zero = term instanceof Term.Formula f && f.ownWindow() && f.countsFromZero();
      if (!zero) {
        poorer.add(shop.withoutNumber(term));
      }
    }
    for (ShopAttribute attribute : ShopAttribute.values()) {
      poorer.add(shop.withoutAttribute(attribute));
    }
    poorer.add(shop.opened((LocalDate) null));
    for (TestShop less : poorer) {
      assertThat(Evaluator.truth(condition, less)).isIn(before, Truth.UNKNOWN);
    }
  }

  @Property
  void what_is_written_is_read_again(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 5);
    assertThat(ConditionJson.read(ConditionJson.write(condition))).isEqualTo(condition);
  }
}
