package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shop whose facts stand in the test; what is not said about it is not known. */
public final class TestShop implements ShopFacts {
  private final LocalDate day;
  private final @Nullable LocalDate opened;
  private final Map<Term, Reading> readings;
  private final Map<ShopAttribute, String> attributes;
  private final Map<String, List<Span>> flags;

  private TestShop(
      LocalDate day,
      @Nullable LocalDate opened,
      Map<Term, Reading> readings,
      Map<ShopAttribute, String> attributes,
      Map<String, List<Span>> flags) {
    this.day = day;
    this.opened = opened;
    this.readings = readings;
    this.attributes = attributes;
    this.flags = flags;
  }

  public static TestShop on(LocalDate day) {
    return new TestShop(day, null, Map.of(), Map.of(), Map.of());
  }

  public static TestShop on(String day) {
    return on(LocalDate.parse(day));
  }

  public TestShop with(Term term, double value) {
    return with(term, new Reading(value, Double.NaN, 0, null, "count"));
  }

  public TestShop with(Term term, Reading reading) {
    Map<Term, Reading> more = new HashMap<>(readings);
    more.put(term, reading);
    return new TestShop(day, opened, more, attributes, flags);
  }

  public TestShop with(ShopAttribute attribute, String value) {
    Map<ShopAttribute, String> more = new EnumMap<>(ShopAttribute.class);
    more.putAll(attributes);
    more.put(attribute, value);
    return new TestShop(day, opened, readings, more, flags);
  }

  public TestShop opened(@Nullable LocalDate on) {
    return new TestShop(day, on, readings, attributes, flags);
  }

  public TestShop opened(String on) {
    return opened(LocalDate.parse(on));
  }

  /**
   * @param until null = until further notice
   */
  public TestShop flagged(String flag, LocalDate since, @Nullable LocalDate until) {
    Map<String, List<Span>> more = new HashMap<>(flags);
    more.merge(
        flag,
        List.of(new Span(since, until)),
        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    return new TestShop(day, opened, readings, attributes, more);
  }

  public TestShop flagged(String flag, String since, @Nullable String until) {
    return flagged(flag, LocalDate.parse(since), until == null ? null : LocalDate.parse(until));
  }

  /** The same shop later, nothing else changed. */
  public TestShop at(LocalDate later) {
    return new TestShop(later, opened, readings, attributes, flags);
  }

  /** Without what the numbers, or one attribute, or the opening day were. */
  public TestShop withoutNumber(Term term) {
    Map<Term, Reading> fewer = new HashMap<>(readings);
    fewer.remove(term);
    return new TestShop(day, opened, fewer, attributes, flags);
  }

  public TestShop withoutAttribute(ShopAttribute attribute) {
    return with(attribute, "");
  }

  @Override
  public LocalDate day() {
    return day;
  }

  @Override
  public Reading reading(Term term) {
    return readings.getOrDefault(
        term, new Reading(Double.NaN, Double.NaN, 0, window(term), unit(term)));
  }

  private @Nullable DayRange window(Term term) {
    return term instanceof Term.Formula formula && formula.window() != null
        ? formula.window().on(day)
        : null;
  }

  private static String unit(Term term) {
    return term instanceof Term.Formula formula ? formula.unit() : "count";
  }

  @Override
  public List<Span> spans(String flag) {
    return flags.getOrDefault(flag, List.of()).stream()
        .filter(span -> span.until() == null || !span.until().isBefore(day))
        .sorted(Comparator.comparing(Span::since))
        .toList();
  }

  @Override
  public String attribute(ShopAttribute attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  @Override
  public @Nullable LocalDate openedOn() {
    return opened;
  }
}
