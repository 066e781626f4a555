package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions mean. {@link #truth} is for many shops in a row, {@link #evaluate} for one that
 * wants to know why; both rest on the same rules, so they agree.
 */
public final class Evaluator {
  private Evaluator() {}

  /** Whether the condition holds, allocating nothing. */
  public static Truth truth(Condition condition, ShopValues shop) {
    return switch (condition) {
      case Condition.MetricIs metric -> compare(metric, number(metric.term(), shop));
      case Condition.AttributeIn in -> in(in, shop.attribute(in.attribute()));
      case Condition.OpenedWithin opened -> within(opened, age(shop.openedOn(), shop.day()));
      case Condition.Flagged flagged -> Truth.of(shop.flagged(flagged.flag()));
      case Condition.All all -> {
        Truth truth = Truth.PASS;
        for (Condition part : all.of()) {
          truth = truth.and(truth(part, shop));
        }
        yield truth;
      }
      case Condition.Any any -> {
        Truth truth = Truth.FAIL;
        for (Condition part : any.of()) {
          truth = truth.or(truth(part, shop));
        }
        yield truth;
      }
      case Condition.Not not -> truth(not.of(), shop).not();
    };
  }

  /** Whether the condition holds, and why. */
  public static Evaluation evaluate(Condition condition, ShopFacts shop) {
    List<Evaluation> parts = condition.parts().stream().map(part -> evaluate(part, shop)).toList();
    return switch (condition) {
      case Condition.MetricIs metric -> metric(metric, shop);
      case Condition.AttributeIn in -> {
        String actual = shop.attribute(in.attribute());
        yield answer(in, in(in, actual), new Actual.Text(actual), parts, shop);
      }
      case Condition.OpenedWithin opened -> {
        LocalDate on = shop.openedOn();
        long age = age(on, shop.day());
        yield answer(
            opened, within(opened, age), new Actual.Opened(on, Math.max(0, age)), parts, shop);
      }
      case Condition.Flagged flagged -> flag(flagged, shop);
      case Condition.All all ->
          answer(
              all,
              parts.stream().map(Evaluation::truth).reduce(Truth.PASS, Truth::and),
              new Actual.Combined(),
              parts,
              shop);
      case Condition.Any any ->
          answer(
              any,
              parts.stream().map(Evaluation::truth).reduce(Truth.FAIL, Truth::or),
              new Actual.Combined(),
              parts,
              shop);
      case Condition.Not not ->
          answer(not, parts.getFirst().truth().not(), new Actual.Combined(), parts, shop);
    };
  }

  /**
   * The number a condition compares: in a task's own window nothing reported counts as zero for
   * sums and counts, elsewhere it is unknown.
   */
  private static double number(Term term, ShopValues shop) {
    return orZero(term, shop.value(term));
  }

  static double orZero(Term term, double value) {
    return Double.isNaN(value)
            && term instanceof Term.Formula formula
            && formula.ownWindow()
            && formula.countsFromZero()
        ? 0
        : value;
  }

  static Truth compare(Condition.MetricIs metric, double value) {
    return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(metric.is().holds(value, metric.value()));
  }

  static Truth in(Condition.AttributeIn in, String actual) {
    return actual.isEmpty() ? Truth.UNKNOWN : Truth.of(in.values().contains(actual));
  }

  /** Days since the opening, the opening day being 1; below 1 = in the future. */
  static long age(@Nullable LocalDate on, LocalDate day) {
    return on == null ? Long.MIN_VALUE : ChronoUnit.DAYS.between(on, day) + 1;
  }

  static Truth within(Condition.OpenedWithin opened, long age) {
    return age == Long.MIN_VALUE ? Truth.UNKNOWN : Truth.of(age >= 1 && age <= opened.days());
  }

  private static Evaluation metric(Condition.MetricIs metric, ShopFacts shop) {
    ShopFacts.Reading found = shop.reading(metric.term());
    double value = orZero(metric.term(), found.value());
    ShopFacts.Reading reading =
        new ShopFacts.Reading(value, found.sample(), found.least(), found.window(), found.unit());
    double gap = Double.isNaN(value) ? value : metric.is().gap(value, metric.value());
    return answer(
        metric,
        compare(metric, value),
        new Actual.Number(reading, metric.value(), gap),
        List.of(),
        shop);
  }

  private static Evaluation flag(Condition.Flagged flagged, ShopFacts shop) {
    List<ShopFacts.Span> spans = shop.spans(flagged.flag());
    ShopFacts.Span span =
        spans.stream()
            .filter(one -> one.holdsOn(shop.day()))
            .findFirst()
            .orElse(spans.isEmpty() ? null : spans.getFirst());
    boolean holds = span != null && span.holdsOn(shop.day());
    return answer(flagged, Truth.of(holds), new Actual.Flag(span), List.of(), shop);
  }

  /**
   * The first later day on which the condition can hold. Only days on which something changes by
   * itself come into question: a shop opens or is no longer new, a flag begins or ends, a window
   * begins.
   */
  private static @Nullable LocalDate earliest(Condition condition, ShopFacts shop) {
    return condition
        .everything()
        .flatMap(one -> turns(one, shop))
        .filter(day -> day.isAfter(shop.day()))
        .sorted()
        .filter(day -> can(condition, true, shop, day))
        .findFirst()
        .orElse(null);
  }

  /** The days on which the leaf's answer can change without anybody doing anything. */
  private static Stream<LocalDate> turns(Condition leaf, ShopFacts shop) {
    return switch (leaf) {
      case Condition.OpenedWithin opened -> {
        LocalDate on = shop.openedOn();
        yield on == null ? Stream.empty() : Stream.of(on, on.plusDays(opened.days()));
      }
      case Condition.Flagged flagged ->
          shop.spans(flagged.flag()).stream()
              .flatMap(
                  span ->
                      span.until() == null
                          ? Stream.of(span.since())
                          : Stream.of(span.since(), span.until().plusDays(1)));
      case Condition.MetricIs metric -> {
        DayRange window = shop.reading(metric.term()).window();
        yield window == null ? Stream.empty() : Stream.of(window.start());
      }
      default -> Stream.empty();
    };
  }

  /**
   * Whether the condition can hold ({@code wanted}) or fail on a later day, everything but time
   * staying as it is. Of a number whose window begins only then either is possible.
   */
  private static boolean can(Condition condition, boolean wanted, ShopFacts shop, LocalDate day) {
    return switch (condition) {
      case Condition.MetricIs metric -> {
        ShopFacts.Reading reading = shop.reading(metric.term());
        DayRange window = reading.window();
        boolean begun =
            window != null && window.start().isAfter(shop.day()) && !day.isBefore(window.start());
        yield begun || compare(metric, orZero(metric.term(), reading.value())) == Truth.of(wanted);
      }
      case Condition.AttributeIn in -> in(in, shop.attribute(in.attribute())) == Truth.of(wanted);
      case Condition.OpenedWithin opened ->
          within(opened, age(shop.openedOn(), day)) == Truth.of(wanted);
      case Condition.Flagged flagged ->
          shop.spans(flagged.flag()).stream().anyMatch(span -> span.holdsOn(day)) == wanted;
      case Condition.All all ->
          wanted
              ? all.of().stream().allMatch(part -> can(part, true, shop, day))
              : all.of().stream().anyMatch(part -> can(part, false, shop, day));
      case Condition.Any any ->
          wanted
              ? any.of().stream().anyMatch(part -> can(part, true, shop, day))
              : any.of().stream().allMatch(part -> can(part, false, shop, day));
      case Condition.Not not -> can(not.of(), !wanted, shop, day);
    };
  }

  private static Evaluation answer(
      Condition condition, Truth truth, Actual actual, List<Evaluation> parts, ShopFacts shop) {
    LocalDate earliest = truth == Truth.PASS ? null : earliest(condition, shop);
    return new Evaluation(condition, truth, actual, earliest, parts);
  }
}
