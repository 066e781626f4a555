package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A version of the checklist: steps, modules, topics and items (handbook §4.1). The handbook names
 * steps, modules and topics; items, days and rewards are our own defaults.
 *
 * @param version 0 = a draft
 * @param enrolDays shops that opened at most so many days ago, the opening day being day 1, are in
 *     the checklist by themselves; older ones only when they ask
 * @param stuckDays an item that has been open so many days is stuck, unless it says otherwise
 */
public record ChecklistDefinition(
    int version, int enrolDays, int stuckDays, List<ChecklistStep> steps) {
  /** The longest name of anything, in characters. */
  public static final int LONGEST_NAME = 60;

  /** The longest sentence. */
  public static final int LONGEST_TEXT = 300;

  /** The longest time of anything, in days. */
  public static final int MOST_DAYS = 730;

  private static final int MOST_ITEMS = 60;

  public ChecklistDefinition {
    steps = List.copyOf(steps);
    if (enrolDays < 1 || enrolDays > MOST_DAYS || stuckDays < 1 || stuckDays > MOST_DAYS) {
      throw DomainException.invalid("onboarding.error.days", MOST_DAYS);
    }
    if (steps.isEmpty()) {
      throw DomainException.invalid("onboarding.error.step", "");
    }
    Set<String> before = new HashSet<>();
    Set<String> codes = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (ChecklistStep step : steps) {
      if (!before.containsAll(step.requires())) {
        throw DomainException.invalid("onboarding.error.requires", step.code());
      }
      unique(before, step.code());
      for (ChecklistModule module : step.modules()) {
        unique(codes, module.code());
        Set<String> topics = new HashSet<>();
        module.topics().forEach(topic -> unique(topics, topic.code()));
        module.items().forEach(item -> unique(items, item.code()));
      }
    }
    if (items.size() > MOST_ITEMS) {
      throw DomainException.invalid("onboarding.error.tooMany", MOST_ITEMS);
    }
  }

  private static void unique(Set<String> known, String code) {
    if (!known.add(code)) {
      throw DomainException.invalid("onboarding.error.twice", code);
    }
  }

  static void requireCode(String code) {
    if (!code.matches("[a-z][a-z0-9_-]{0,39}")) {
      throw DomainException.invalid("onboarding.error.code", code);
    }
  }

  static void requireName(Wording name, String code) {
    if (name.incomplete() || name.longest() > LONGEST_NAME) {
      throw DomainException.invalid("onboarding.error.name", code, LONGEST_NAME);
    }
  }

  /** Everything to be done, in reading order. */
  public List<CheckItem> items() {
    return steps.stream().flatMap(step -> step.items().stream()).toList();
  }

  public Optional<CheckItem> item(String code) {
    return items().stream().filter(item -> item.code().equals(code)).findFirst();
  }

  public Optional<ChecklistStep> step(String code) {
    return steps.stream().filter(step -> step.code().equals(code)).findFirst();
  }

  /**
   * The step an item is in.
   *
   * @throws java.util.NoSuchElementException if there is no such item
   */
  public ChecklistStep stepOf(CheckItem item) {
    return steps.stream().filter(step -> step.items().contains(item)).findFirst().orElseThrow();
  }

  /** What the daily run answers for every shop in the checklist. */
  public List<Condition> conditions() {
    return items().stream()
        .map(CheckItem::evidence)
        .flatMap(
            evidence ->
                evidence instanceof Evidence.Data data
                    ? Stream.of(data.condition())
                    : Stream.empty())
        .distinct()
        .toList();
  }

  /** So many days open make the item stuck. */
  public int stuckAfter(CheckItem item) {
    return item.stuckDays() > 0 ? item.stuckDays() : stuckDays;
  }

  public ChecklistDefinition as(int number) {
    return new ChecklistDefinition(number, enrolDays, stuckDays, steps);
  }

  /** The same with another wording, evidence … of the item with this code. */
  public ChecklistDefinition replace(String code, CheckItem changed) {
    return mapItems(
        item -> item.code().equals(code) ? Stream.of(changed) : Stream.of(item), "", null);
  }

  /** The same without the item. */
  public ChecklistDefinition without(String code) {
    return mapItems(item -> item.code().equals(code) ? Stream.empty() : Stream.of(item), "", null);
  }

  /** The same with one more item at the end of a module. */
  public ChecklistDefinition with(String module, CheckItem added) {
    return mapItems(Stream::of, module, added);
  }

  /** The same with another module of this code. */
  public ChecklistDefinition replace(ChecklistModule changed) {
    return new ChecklistDefinition(
        version,
        enrolDays,
        stuckDays,
        steps.stream()
            .map(
                step ->
                    step.with(
                        step.modules().stream()
                            .map(one -> one.code().equals(changed.code()) ? changed : one)
                            .toList()))
            .toList());
  }

  /** Every module, in reading order. */
  public List<ChecklistModule> modules() {
    return steps.stream().flatMap(step -> step.modules().stream()).toList();
  }

  /** The same with another step of this code. */
  public ChecklistDefinition replace(ChecklistStep changed) {
    return new ChecklistDefinition(
        version,
        enrolDays,
        stuckDays,
        steps.stream().map(step -> step.code().equals(changed.code()) ? changed : step).toList());
  }

  private ChecklistDefinition mapItems(
      java.util.function.Function<CheckItem, Stream<CheckItem>> map,
      String module,
      @org.jspecify.annotations.Nullable CheckItem added) {
    return new ChecklistDefinition(
        version,
        enrolDays,
        stuckDays,
        steps.stream()
            .map(
                step ->
                    step.with(
                        step.modules().stream()
                            .map(
                                one ->
                                    one.with(
                                        Stream.concat(
                                                one.items().stream().flatMap(map),
                                                one.code().equals(module) && added != null
                                                    ? Stream.of(added)
                                                    : Stream.empty())
                                            .toList()))
                            .toList()))
            .toList());
  }
}
