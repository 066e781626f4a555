package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ItemStanding;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.onboarding.checklist.StepState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds newcomers up, one after another; a pure function of their checklists. */
final class FunnelCount {
  private final ChecklistDefinition definition;
  private final LocalDate day;
  private final List<StepSum> steps = new ArrayList<>();
  private int shops;

  FunnelCount(ChecklistDefinition definition, LocalDate day) {
    this.definition = definition;
    this.day = day;
    definition.steps().forEach(step -> steps.add(new StepSum(step)));
  }

  void add(ShopChecklist list) {
    shops++;
    steps.forEach(step -> step.add(list));
  }

  Funnel funnel() {
    return new Funnel(
        definition,
        day,
        shops,
        steps.stream().map(StepSum::count).toList(),
        steps.stream().flatMap(step -> step.items.stream()).map(ItemSum::count).toList());
  }

  private final class StepSum {
    private final ChecklistStep step;
    private final List<ItemSum> items = new ArrayList<>();
    private final List<Long> days = new ArrayList<>();
    private int entered;
    private int overdue;

    StepSum(ChecklistStep step) {
      this.step = step;
      step.items().forEach(item -> items.add(new ItemSum(step, item)));
    }

    void add(ShopChecklist list) {
      StepState state = list.state(step);
      LocalDate completed = list.completed().get(step.code());
      if (completed != null) {
        days.add(ChronoUnit.DAYS.between(list.clockFrom(), completed) + 1);
      } else if (state == StepState.OPEN && list.clock(step, day).overdue()) {
        overdue++;
      }
      entered += state == StepState.BLOCKED ? 0 : 1;
      items.forEach(item -> item.add(list));
    }

    Funnel.StepCount count() {
      return new Funnel.StepCount(
          step, entered, entered - days.size(), days.size(), overdue, median(days));
    }
  }

  private final class ItemSum {
    private final ChecklistStep step;
    private final CheckItem item;
    private final List<Long> days = new ArrayList<>();
    private int open;
    private int stuck;
    private int reopened;

    ItemSum(ChecklistStep step, CheckItem item) {
      this.step = step;
      this.item = item;
    }

    void add(ShopChecklist list) {
      ItemStanding standing = list.items().get(item.code());
      if (standing != null && standing.done()) {
        LocalDate since = standing.since() == null ? standing.changed() : standing.since();
        days.add(Math.max(1, ChronoUnit.DAYS.between(list.clockFrom(), since) + 1));
      } else if (list.state(step) != StepState.BLOCKED) {
        open++;
        stuck += list.stuck(definition, step, item, day) ? 1 : 0;
        reopened += list.state(item) == ItemState.REOPENED ? 1 : 0;
      }
    }

    Funnel.ItemCount count() {
      return new Funnel.ItemCount(step, item, days.size(), open, stuck, reopened, median(days));
    }
  }

  private static double median(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return Double.NaN;
    }
    long[] sorted = numbers.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
