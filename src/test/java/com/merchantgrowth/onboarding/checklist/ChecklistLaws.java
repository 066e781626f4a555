package com.merchantgrowth.onboarding.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.onboarding.checklist.Lists.Found;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every shop, whatever its days bring. */
class ChecklistLaws {
  private static final LocalDate OPENED = LocalDate.of(2026, 11, 1);
  private final ChecklistDefinition list = Lists.two();

  /** What one day brings: a truth for each data item, what is confirmed, whether somebody looks. */
  record Day(Truth goods, Truth live, Truth order, int rules, int review, boolean coached) {
    Found found(LocalDate day) {
      Found found = new Found();
      tell(found, "goods", goods);
      tell(found, "live", live);
      tell(found, "order", order);
      confirm(found, "rules", rules, day);
      confirm(found, "review", review, day);
      found.coached = coached;
      return found;
    }

    private static void tell(Found found, String item, Truth truth) {
      switch (truth) {
        case PASS -> found.holds(item, 100);
        case FAIL -> found.fails(item, 0);
        case UNKNOWN -> found.unknown(item);
      }
    }

    private static void confirm(Found found, String item, int state, LocalDate day) {
      if (state < Confirmation.State.values().length) {
        found.confirmation(item, Confirmation.State.values()[state], day);
      }
    }
  }

  @Provide
  Arbitrary<List<Day>> days() {
    Arbitrary<Truth> truth = Arbitraries.of(Truth.class);
    Arbitrary<Integer> confirmed = Arbitraries.integers().between(0, 3);
    return Combinators.combine(
            truth, truth, truth, confirmed, confirmed, Arbitraries.of(true, false))
        .as(Day::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property
  void progress_is_a_share_and_the_next_item_is_one_that_can_be_done(
      @ForAll("days") List<Day> days) {
    walk(
        days,
        (before, after) -> {
          for (ChecklistStep step : list.steps()) {
            assertThat(after.progress(step)).isBetween(0.0, 1.0);
          }
          after
              .next(list)
              .ifPresent(
                  item -> {
                    assertThat(after.done(item)).isFalse();
                    assertThat(after.state(list.stepOf(item))).isNotEqualTo(StepState.BLOCKED);
                  });
        });
  }

  @Property
  void an_item_that_does_not_reopen_is_done_for_good(@ForAll("days") List<Day> days) {
    walk(
        days,
        (before, after) -> {
          for (CheckItem item : list.items()) {
            if (!item.confirmed() && !item.reopens() && before.done(item)) {
              assertThat(after.done(item)).as(item.code()).isTrue();
            }
          }
        });
  }

  @Property
  void steps_only_go_forward_and_never_before_what_they_require(@ForAll("days") List<Day> days) {
    walk(
        days,
        (before, after) -> {
          for (ChecklistStep step : list.steps()) {
            assertThat(after.state(step)).isGreaterThanOrEqualTo(before.state(step));
          }
          assertThat(after.completed()).containsAllEntriesOf(before.completed());
          Set<String> reached = new HashSet<>();
          for (ChecklistStep step : list.steps()) {
            if (after.completed().containsKey(step.code())) {
              assertThat(reached).containsAll(step.requires());
              reached.add(step.code());
            }
          }
        });
  }

  @Property
  void the_same_day_twice_changes_nothing_more(@ForAll("days") List<Day> days) {
    ShopChecklist shop = ShopChecklist.fresh(OPENED);
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = OPENED.plusDays(i);
      Advance.Moved once = Advance.advance(list, shop, days.get(i).found(day), day);
      Advance.Moved again = Advance.advance(list, once.after(), days.get(i).found(day), day);

      assertThat(again.after()).isSameAs(once.after());
      assertThat(again.completed()).isEmpty();
      assertThat(again.reopened()).isEmpty();
      shop = once.after();
    }
  }

  private void walk(
      List<Day> days, java.util.function.BiConsumer<ShopChecklist, ShopChecklist> check) {
    ShopChecklist shop = ShopChecklist.fresh(OPENED);
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = OPENED.plusDays(i);
      ShopChecklist after = Advance.advance(list, shop, days.get(i).found(day), day).after();
      check.accept(shop, after);
      shop = after;
    }
  }
}
