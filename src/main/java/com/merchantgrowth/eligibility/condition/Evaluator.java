package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
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
    return switch (condition) {
      case Condition.MetricIs metric -> metric(metric, shop);
      case Condition.AttributeIn in -> {
        String actual = shop.attribute(in.attribute());
        yield leaf(condition, in(in, actual), new Actual.Text(actual), null);
      }
      case Condition.OpenedWithin opened -> {
        long age = age(shop.openedOn(), shop.day());
        LocalDate on = shop.openedOn();
        LocalDate earliest = on != null && on.isAfter(shop.day()) ? on : null;
        yield leaf(
            condition, within(opened, age), new Actual.Opened(on, Math.max(0, age)), earliest);
      }
      case Condition.Flagged flagged -> flag(flagged, shop);
      case Condition.All all -> {
        List<Evaluation> parts = parts(all.of(), shop);
        Truth truth = parts.stream().map(Evaluation::truth).reduce(Truth.PASS, Truth::and);
        yield combined(condition, truth, together(parts, true), parts);
      }
      case Condition.Any any -> {
        List<Evaluation> parts = parts(any.of(), shop);
        Truth truth = parts.stream().map(Evaluation::truth).reduce(Truth.FAIL, Truth::or);
        yield combined(condition, truth, together(parts, false), parts);
      }
      case Condition.Not not -> {
        Evaluation part = evaluate(not.of(), shop);
        yield combined(condition, part.truth().not(), over(not.of(), shop), List.of(part));
      }
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
  static long age(@Nullable LocalDate openedOn, LocalDate day) {
    return openedOn == null ? Long.MIN_VALUE : ChronoUnit.DAYS.between(openedOn, day) + 1;
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
    Truth truth = compare(metric, value);
    DayRange window = found.window();
    LocalDate earliest =
        truth != Truth.PASS && window != null && window.start().isAfter(shop.day())
            ? window.start()
            : null;
    return leaf(metric, truth, new Actual.Number(reading, metric.value(), gap), earliest);
  }

  private static Evaluation flag(Condition.Flagged flagged, ShopFacts shop) {
    List<ShopFacts.Span> spans = shop.spans(flagged.flag());
    ShopFacts.Span span =
        spans.stream()
            .filter(one -> one.holdsOn(shop.day()))
            .findFirst()
            .orElse(spans.isEmpty() ? null : spans.getFirst());
    boolean holds = span != null && span.holdsOn(shop.day());
    LocalDate earliest = holds || span == null ? null : span.since();
    return leaf(flagged, Truth.of(holds), new Actual.Flag(span), earliest);
  }

  /** When a condition that holds stops to hold, if time alone decides it: the way out of a NOT. */
  private static @Nullable LocalDate over(Condition condition, ShopFacts shop) {
    if (truth(condition, shop) != Truth.PASS) {
      return null;
    }
    return switch (condition) {
      case Condition.OpenedWithin opened ->
          Objects.requireNonNull(shop.openedOn()).plusDays(opened.days());
      case Condition.Flagged flagged -> flagOver(shop.spans(flagged.flag()), shop.day());
      case Condition.All all -> first(all.of().stream().map(part -> over(part, shop)).toList());
      case Condition.Any any -> {
        List<@Nullable LocalDate> holding = new ArrayList<>();
        for (Condition part : any.of()) {
          if (truth(part, shop) == Truth.PASS) {
            holding.add(over(part, shop));
          }
        }
        yield last(holding);
      }
      case Condition.Not not -> evaluate(not.of(), shop).earliest();
      default -> null;
    };
  }

  /** The first day after spans that follow or overlap one another. */
  private static @Nullable LocalDate flagOver(List<ShopFacts.Span> spans, LocalDate day) {
    LocalDate free = day;
    for (ShopFacts.Span span :
        spans.stream().sorted(Comparator.comparing(ShopFacts.Span::since)).toList()) {
      if (span.holdsOn(free)) {
        if (span.until() == null) {
          return null;
        }
        free = span.until().plusDays(1);
      }
    }
    return free.isAfter(day) ? free : null;
  }

  /** Of the parts that do not pass: the last of their days (all), or the first (any). */
  private static @Nullable LocalDate together(List<Evaluation> parts, boolean all) {
    List<@Nullable LocalDate> open = new ArrayList<>();
    for (Evaluation part : parts) {
      if (!part.passed()) {
        open.add(part.earliest());
      } else if (!all) {
        return null;
      }
    }
    return all ? last(open) : first(open);
  }

  /** The latest; null when one is not known. */
  private static @Nullable LocalDate last(List<@Nullable LocalDate> days) {
    return days.isEmpty() || days.contains(null)
        ? null
        : pick(days, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** The earliest of those known. */
  private static @Nullable LocalDate first(List<@Nullable LocalDate> days) {
    return pick(days, (a, b) -> a.isBefore(b) ? a : b);
  }

  private static @Nullable LocalDate pick(
      List<@Nullable LocalDate> days, BinaryOperator<LocalDate> better) {
    LocalDate found = null;
    for (LocalDate day : days) {
      if (day != null) {
        found = found == null ? day : better.apply(found, day);
      }
    }
    return found;
  }

  private static List<Evaluation> parts(List<Condition> conditions, ShopFacts shop) {
    return conditions.stream().map(part -> evaluate(part, shop)).toList();
  }

  private static Evaluation leaf(
      Condition condition, Truth truth, Actual actual, @Nullable LocalDate earliest) {
    return new Evaluation(
        condition, truth, actual, truth == Truth.PASS ? null : earliest, List.of());
  }

  private static Evaluation combined(
      Condition condition, Truth truth, @Nullable LocalDate earliest, List<Evaluation> parts) {
    return new Evaluation(
        condition, truth, new Actual.Combined(), truth == Truth.PASS ? null : earliest, parts);
  }
}
