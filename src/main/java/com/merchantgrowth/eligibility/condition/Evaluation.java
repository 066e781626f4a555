package com.merchantgrowth.eligibility.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a condition for one shop on one day, with everything needed to explain it.
 *
 * @param actual what was found
 * @param earliest the first later day on which it can pass when time alone decides it, everything
 *     else staying as it is; of a number whose window has not begun, the first day of that window.
 *     Null when it passes already, when the shop has to do something, or when it never can
 * @param parts the answers to {@link Condition#parts()}, in order
 */
public record Evaluation(
    Condition condition,
    Truth truth,
    Actual actual,
    @Nullable LocalDate earliest,
    List<Evaluation> parts) {

  /** What was found. */
  public sealed interface Actual {
    /** Nothing of its own: ALL, ANY, NOT. */
    record Combined() implements Actual {}

    /**
     * @param needed the value asked for
     * @param gap how far it is, in the unit, never negative; NaN when the value is unknown
     */
    record Number(ShopFacts.Reading reading, double needed, double gap) implements Actual {}

    /**
     * @param code empty = not known
     */
    record Text(String code) implements Actual {}

    /**
     * @param days since the opening, the opening day being 1; 0 = not open yet or not known
     */
    record Opened(@Nullable LocalDate on, long days) implements Actual {}

    /**
     * @param span the days it holds, or the next ones; null = nothing on record
     */
    record Flag(ShopFacts.@Nullable Span span) implements Actual {}
  }

  public boolean passed() {
    return truth == Truth.PASS;
  }

  /** The answers without parts, in reading order. */
  public Stream<Evaluation> leaves() {
    return parts.isEmpty() && !(actual instanceof Actual.Combined)
        ? Stream.of(this)
        : parts.stream().flatMap(Evaluation::leaves);
  }
}
