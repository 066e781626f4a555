package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves a shop on by what is known. Doing it again with the same findings changes nothing, so that
 * a day can be run again, and the page of a shop may do it between two runs.
 *
 * <ul>
 *   <li>An item is done when its condition holds. It opens again when it {@code reopens} and the
 *       condition fails; missing data change nothing.
 *   <li>What was done under an earlier version of the checklist stays done; it can open again only
 *       after the new condition has held once.
 *   <li>A step is completed when all its items are done and the steps it requires are completed.
 *       That is for good.
 * </ul>
 */
public final class Advance {
  private Advance() {}

  /**
   * @param after how it stands now; the same object as before when nothing has changed
   * @param reopened items that have opened again just now
   * @param completed steps completed just now
   */
  public record Moved(
      ShopChecklist after, List<CheckItem> reopened, List<ChecklistStep> completed) {}

  public static Moved advance(
      ChecklistDefinition definition, ShopChecklist before, Findings found, LocalDate day) {
    Map<String, ItemStanding> items = new LinkedHashMap<>(before.items());
    List<CheckItem> reopened = new ArrayList<>();
    for (CheckItem item : definition.items()) {
      ItemStanding was = before.items().get(item.code());
      ItemStanding now = standing(item, was, found, day);
      items.put(item.code(), now);
      if (now.state() == ItemState.REOPENED && was != null && was.done()) {
        reopened.add(item);
      }
    }
    ShopChecklist moved = new ShopChecklist(before.clockFrom(), items, before.completed());
    List<ChecklistStep> completed = new ArrayList<>();
    for (ChecklistStep step : definition.steps()) {
      if (moved.state(step) == StepState.OPEN && moved.doneIn(step) == step.items().size()) {
        Map<String, LocalDate> days = new LinkedHashMap<>(moved.completed());
        days.put(step.code(), day);
        moved = new ShopChecklist(moved.clockFrom(), moved.items(), days);
        completed.add(step);
      }
    }
    return new Moved(moved.equals(before) ? before : moved, reopened, completed);
  }

  private static ItemStanding standing(
      CheckItem item, @Nullable ItemStanding was, Findings found, LocalDate day) {
    ItemStanding before = was == null ? ItemStanding.open(day) : was;
    return item.confirmed()
        ? confirmed(before, found.confirmation(item), found.coached(), day)
        : data(item, before, found, day);
  }

  private static ItemStanding data(
      CheckItem item, ItemStanding before, Findings found, LocalDate day) {
    Truth truth = found.truth(item);
    if (truth == Truth.PASS) {
      if (before.state() == ItemState.DONE) {
        return before.rule() == item.rule()
            ? before
            : new ItemStanding(
                ItemState.DONE, before.changed(), before.since(), before.value(), item.rule());
      }
      LocalDate known = found.since(item);
      LocalDate since = known == null || known.isAfter(day) ? day : known;
      return new ItemStanding(ItemState.DONE, day, since, found.value(item), item.rule());
    }
    if (truth == Truth.FAIL && item.reopens() && before.done() && before.rule() == item.rule()) {
      return new ItemStanding(
          ItemState.REOPENED, day, before.since(), found.value(item), item.rule());
    }
    return before;
  }

  private static ItemStanding confirmed(
      ItemStanding before, @Nullable Confirmation confirmation, boolean coached, LocalDate day) {
    if (confirmation == null) {
      // an item that data told before stays done when it is now confirmed
      return before.done() && before.rule() == 0
          ? ItemStanding.open(day)
          : before.state() == ItemState.SENT_BACK ? ItemStanding.open(day) : before;
    }
    if (confirmation.day().isAfter(day.plusDays(1))) {
      return before; // an older day is run later: it neither knew of this nor takes it back
    }
    ItemState state =
        switch (confirmation.state()) {
          case CONFIRMED -> coached ? ItemState.WAITING : ItemState.DONE;
          case ACCEPTED -> ItemState.DONE;
          case SENT_BACK -> ItemState.SENT_BACK;
        };
    if (state == before.state() && confirmation.day().equals(before.since())) {
      return before;
    }
    return new ItemStanding(state, day, confirmation.day(), Double.NaN, 0);
  }
}
