package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How newcomers do, for those who look after many of them. It asks nobody who they are: whoever
 * calls has checked which shops the person at the screen looks after.
 */
@Service
public class NewcomerClocks {
  private final EnrolmentRows enrolments;
  private final ChecklistRows checklists;
  private final HelpRows help;
  private final OnboardingStep step;
  private final BusinessCalendar calendar;

  NewcomerClocks(
      EnrolmentRows enrolments,
      ChecklistRows checklists,
      HelpRows help,
      OnboardingStep step,
      BusinessCalendar calendar) {
    this.enrolments = enrolments;
    this.checklists = checklists;
    this.help = help;
    this.step = step;
    this.calendar = calendar;
  }

  /**
   * A shop past the clock of the step it works on.
   *
   * @param step the number of the step, from 1
   * @param days past the last day in time, at least 1
   */
  public record Late(long shop, int step, long days) {}

  /**
   * Everybody past a clock at the end of a day, with what the run of that day moves; two or three
   * statements, streamed. A day long gone sees the steps as they were completed then.
   */
  @Transactional(readOnly = true)
  public List<Late> late(long runId, LocalDate day) {
    if (checklists.newest() == 0) {
      return List.of();
    }
    ChecklistDefinition definition = checklists.inForce().definition();
    Map<Long, ShopChecklist> lists = new TreeMap<>();
    LocalDate last = enrolments.lastDay();
    if (last != null && day.isBefore(last)) {
      enrolments.all(one -> lists.put(one.shop(), asOf(one.list(), day)));
    } else {
      enrolments.unfinished(one -> lists.put(one.shop(), one.list()));
    }
    lists.putAll(step.moved(runId));
    List<Late> late = new ArrayList<>();
    lists.forEach((shop, list) -> late(definition, shop, list, day).ifPresent(late::add));
    return late;
  }

  private static ShopChecklist asOf(ShopChecklist list, LocalDate day) {
    Map<String, LocalDate> completed = new HashMap<>(list.completed());
    completed.values().removeIf(on -> on.isAfter(day));
    return new ShopChecklist(list.clockFrom(), list.items(), completed);
  }

  private static Optional<Late> late(
      ChecklistDefinition definition, long shop, ShopChecklist list, LocalDate day) {
    return list.current(definition)
        .filter(current -> list.clock(current, day).overdue())
        .map(
            current ->
                new Late(
                    shop,
                    definition.steps().indexOf(current) + 1,
                    list.clock(current, day).late()));
  }

  /**
   * Where a newcomer stands today.
   *
   * @param step the step it works on; null when it is through
   * @param number of that step, from 1; 0 when it is through
   * @param done items done in it
   * @param items it has
   * @param next what comes next; null = nothing
   * @param daysLate past the step's clock; 0 = in time
   */
  public record Standing(
      @Nullable ChecklistStep step,
      int number,
      long done,
      int items,
      @Nullable CheckItem next,
      long daysLate) {}

  /** Of these shops; those that are in no checklist are left out. Two statements. */
  @Transactional(readOnly = true)
  public Map<Long, Standing> standings(Collection<Long> shops) {
    if (shops.isEmpty() || checklists.newest() == 0) {
      return Map.of();
    }
    ChecklistDefinition definition = checklists.inForce().definition();
    LocalDate today = calendar.today();
    Map<Long, Standing> found = new HashMap<>();
    for (Enrolment one : enrolments.of(shops)) {
      ShopChecklist list = one.list();
      found.put(
          one.shop(),
          list.current(definition)
              .map(
                  current ->
                      new Standing(
                          current,
                          definition.steps().indexOf(current) + 1,
                          list.doneIn(current),
                          current.items().size(),
                          list.next(definition).orElse(null),
                          Math.max(0, list.clock(current, today).late())))
              .orElseGet(() -> new Standing(null, 0, 0, 0, null, 0)));
    }
    return found;
  }

  /**
   * A shop's people wait for an answer.
   *
   * @param since the oldest request's
   * @param open how many there are
   * @param item what the oldest one is about
   */
  public record Waiting(Instant since, int open, Wording item) {}

  /** Open requests for help by shop; one or two statements. */
  @Transactional(readOnly = true)
  public Map<Long, Waiting> waiting(Collection<Long> shops) {
    List<HelpRequest> asked = help.asked(shops);
    if (asked.isEmpty()) {
      return Map.of();
    }
    ChecklistDefinition definition = checklists.inForce().definition();
    Map<Long, Waiting> found = new HashMap<>();
    for (HelpRequest one : asked) {
      found.merge(
          one.shopId(),
          new Waiting(one.askedAt(), 1, name(definition, one.item())),
          (first, next) -> new Waiting(first.since, first.open + 1, first.item));
    }
    return found;
  }

  private static Wording name(ChecklistDefinition definition, String item) {
    return definition.item(item).map(CheckItem::name).orElse(new Wording(item, item));
  }

  /**
   * A request and what it is about.
   *
   * @param item its code when it is no longer in the checklist
   */
  public record Request(HelpRequest request, Wording item) {}

  /** A shop's requests that came in these days, oldest first; two statements. */
  @Transactional(readOnly = true)
  public List<Request> requests(long shop, LocalDate from, LocalDate to) {
    if (checklists.newest() == 0) {
      return List.of();
    }
    ChecklistDefinition definition = checklists.inForce().definition();
    return help
        .of(
            shop,
            from.atStartOfDay(calendar.zone()).toInstant(),
            to.plusDays(1).atStartOfDay(calendar.zone()).toInstant())
        .stream()
        .map(one -> new Request(one, name(definition, one.item())))
        .toList();
  }
}
