package com.merchantgrowth.onboarding.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.onboarding.checklist.Advance.Moved;
import com.merchantgrowth.onboarding.checklist.Confirmation.State;
import com.merchantgrowth.onboarding.checklist.Lists.Found;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How shops move through the checklist. */
class AdvanceTest {
  private static final LocalDate OPENED = LocalDate.of(2026, 11, 1);
  private final ChecklistDefinition list = Lists.two();
  private final Found found = new Found();

  private ShopChecklist go(ShopChecklist before, int dayOfMonth) {
    return move(before, dayOfMonth).after();
  }

  private Moved move(ShopChecklist before, int dayOfMonth) {
    return Advance.advance(list, before, found, OPENED.withDayOfMonth(dayOfMonth));
  }

  private ShopChecklist fresh() {
    return ShopChecklist.fresh(OPENED);
  }

  private ItemState state(ShopChecklist shop, String item) {
    return shop.state(list.item(item).orElseThrow());
  }

  private ChecklistStep step(String code) {
    return list.step(code).orElseThrow();
  }

  @Test
  void evidence_keeps_the_day_it_began_to_hold_and_the_number_found_then() {
    found.holds("live", 92);
    found.since.put("live", OPENED.withDayOfMonth(3));

    ShopChecklist after = go(fresh(), 5);
    found.holds("live", 240);
    after = go(after, 9);

    assertThat(after.items().get("live"))
        .extracting(ItemStanding::state, ItemStanding::since, ItemStanding::value)
        .containsExactly(ItemState.DONE, OPENED.withDayOfMonth(3), 92.0);
  }

  @Test
  void goods_that_fall_to_zero_open_the_item_again_with_the_number_that_did_it() {
    found.holds("goods", 6);
    ShopChecklist done = go(fresh(), 5);
    found.fails("goods", 0);

    Moved moved = move(done, 8);

    assertThat(moved.reopened()).extracting(CheckItem::code).containsExactly("goods");
    assertThat(moved.after().items().get("goods"))
        .extracting(ItemStanding::state, ItemStanding::changed, ItemStanding::value)
        .containsExactly(ItemState.REOPENED, OPENED.withDayOfMonth(8), 0.0);
    assertThat(move(moved.after(), 9).reopened()).as("said once").isEmpty();

    found.holds("goods", 5);
    assertThat(state(go(moved.after(), 10), "goods")).isEqualTo(ItemState.DONE);
  }

  @Test
  void what_holds_for_good_stays_done_when_the_evidence_is_gone() {
    found.holds("live", 60);
    ShopChecklist done = go(fresh(), 5);
    found.fails("live", 0);

    assertThat(state(go(done, 40 - 12), "live")).isEqualTo(ItemState.DONE);
  }

  @Test
  void missing_data_neither_do_nor_undo_anything() {
    assertThat(state(go(fresh(), 2), "goods")).isEqualTo(ItemState.OPEN);
    found.holds("goods", 5);
    ShopChecklist done = go(fresh(), 3);
    found.unknown("goods");

    assertThat(go(done, 4)).isSameAs(done);
  }

  @Test
  void a_step_is_completed_with_its_last_item_and_the_next_one_opens() {
    found.holds("goods", 5).holds("live", 60);
    ShopChecklist waiting = go(fresh(), 3);
    assertThat(waiting.state(step("second"))).isEqualTo(StepState.BLOCKED);
    assertThat(waiting.blockers(list, step("second"))).containsExactly(step("first"));

    found.confirmation("rules", State.CONFIRMED, OPENED.withDayOfMonth(4));
    Moved moved = move(waiting, 4);

    assertThat(moved.completed()).containsExactly(step("first"));
    assertThat(moved.after().completed()).isEqualTo(Map.of("first", OPENED.withDayOfMonth(4)));
    assertThat(moved.after().state(step("second"))).isEqualTo(StepState.OPEN);
    assertThat(move(moved.after(), 5).completed()).as("once").isEmpty();
  }

  @Test
  void a_completed_step_stays_completed_when_an_item_in_it_opens_again() {
    found.holds("goods", 5).holds("live", 60).confirmation("rules", State.CONFIRMED, OPENED);
    ShopChecklist done = go(fresh(), 3);
    found.fails("goods", 0);

    ShopChecklist after = go(done, 6);

    assertThat(after.state(step("first"))).isEqualTo(StepState.COMPLETED);
    assertThat(after.state(step("second"))).isEqualTo(StepState.OPEN);
    assertThat(after.next(list).map(CheckItem::code)).as("comes first").contains("goods");
  }

  @Test
  void steps_that_are_ready_together_are_completed_together_in_order() {
    found
        .holds("goods", 5)
        .holds("live", 60)
        .holds("order", 1)
        .confirmation("rules", State.CONFIRMED, OPENED)
        .confirmation("review", State.CONFIRMED, OPENED);

    assertThat(move(fresh(), 3).completed()).containsExactly(step("first"), step("second"));
  }

  @Test
  void a_confirmation_counts_at_once_and_is_looked_over_where_somebody_does() {
    found.confirmation("rules", State.CONFIRMED, OPENED);
    assertThat(state(go(fresh(), 2), "rules")).isEqualTo(ItemState.DONE);

    found.coached = true;
    ShopChecklist waiting = go(fresh(), 2);
    assertThat(state(waiting, "rules")).isEqualTo(ItemState.WAITING);
    assertThat(waiting.doneIn(step("first"))).isEqualTo(1);

    found.confirmation("rules", State.ACCEPTED, OPENED);
    assertThat(state(go(waiting, 3), "rules")).isEqualTo(ItemState.DONE);

    found.confirmation("rules", State.SENT_BACK, OPENED);
    ShopChecklist back = go(waiting, 3);
    assertThat(state(back, "rules")).isEqualTo(ItemState.SENT_BACK);
    assertThat(back.next(list).map(CheckItem::code)).contains("rules");

    found.confirmations.clear();
    assertThat(state(go(back, 4), "rules")).isEqualTo(ItemState.OPEN);
  }

  @Test
  void a_new_version_keeps_done_items_done_until_its_own_rule_has_held_once() {
    found.holds("goods", 6);
    ShopChecklist done = go(fresh(), 3);
    ChecklistDefinition stricter = list.replace("goods", Lists.data("goods", true, 10));
    found.fails("goods", 6);

    ShopChecklist kept = Advance.advance(stricter, done, found, OPENED.withDayOfMonth(4)).after();
    assertThat(kept.items().get("goods").state()).isEqualTo(ItemState.DONE);

    found.holds("goods", 12);
    ShopChecklist met = Advance.advance(stricter, kept, found, OPENED.withDayOfMonth(5)).after();
    found.fails("goods", 9);
    ShopChecklist open = Advance.advance(stricter, met, found, OPENED.withDayOfMonth(6)).after();
    assertThat(open.items().get("goods").state()).isEqualTo(ItemState.REOPENED);
  }

  @Test
  void an_item_that_goes_and_comes_back_is_still_done() {
    found.holds("live", 60);
    ShopChecklist done = go(fresh(), 3);
    found.unknown("live");

    ShopChecklist without =
        Advance.advance(list.without("live"), done, found, OPENED.withDayOfMonth(4)).after();

    assertThat(state(go(without, 5), "live")).isEqualTo(ItemState.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 7, false",
    "2026-11-06, 2, false",
    "2026-11-07, 1, false",
    "2026-11-08, 0, true",
    "2026-11-20, -12, true"
  })
  void the_clock_counts_today_and_is_over_the_day_after_its_last(
      LocalDate today, long left, boolean over) {
    ShopChecklist.Clock clock = fresh().clock(step("first"), today);

    assertThat(clock.last()).isEqualTo(LocalDate.of(2026, 11, 7));
    assertThat(clock.left()).isEqualTo(left);
    assertThat(clock.overdue()).isEqualTo(over);
    assertThat(fresh().state(step("first"))).as("never a dead end").isEqualTo(StepState.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-07T15:59:59Z, 1, false",
    "2026-11-07T16:00:00Z, 0, true",
  })
  void a_day_of_the_clock_ends_at_midnight_in_the_shop_zone(Instant now, long left, boolean over) {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    LocalDate today = new BusinessCalendar(Clock.fixed(now, zone), zone).today();

    ShopChecklist.Clock clock = fresh().clock(step("first"), today);

    assertThat(clock.left()).isEqualTo(left);
    assertThat(clock.overdue()).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({"8, false", "9, true"})
  void an_item_is_stuck_after_so_many_days_in_which_it_could_have_been_done(
      int day, boolean stuck) {
    ShopChecklist shop = go(fresh(), 2);
    LocalDate today = OPENED.withDayOfMonth(day);

    assertThat(shop.stuck(list, step("first"), list.item("goods").orElseThrow(), today))
        .isEqualTo(stuck);
    assertThat(shop.stuck(list, step("second"), list.item("order").orElseThrow(), today))
        .as("blocked items wait for nothing")
        .isFalse();
  }

  @Test
  void time_in_a_blocked_step_does_not_count_as_stuck() {
    found.holds("goods", 5).holds("live", 60);
    ShopChecklist shop = go(fresh(), 2);
    found.confirmation("rules", State.CONFIRMED, OPENED.withDayOfMonth(20));
    shop = go(shop, 20);

    assertThat(shop.openSince(step("second"), list.item("order").orElseThrow()))
        .isEqualTo(OPENED.withDayOfMonth(20));
  }

  @Test
  void a_diff_names_what_is_new_gone_and_changed() {
    ChecklistDefinition after =
        list.without("live")
            .replace("goods", Lists.data("goods", true, 8))
            .with("m-second", Lists.confirmed("fans"));

    ChecklistDiff diff = ChecklistDiff.between(list, after);

    assertThat(codes(diff.added())).containsExactly("fans");
    assertThat(codes(diff.removed())).containsExactly("live");
    assertThat(codes(diff.changed())).containsExactly("goods");
    assertThat(diff.steps()).isEmpty();
    assertThat(ChecklistDiff.between(list, list.as(9)).none()).isTrue();
  }

  @Test
  void a_diff_names_the_modules_whose_name_or_reading_is_another() {
    ChecklistModule first = list.modules().getFirst();
    ChecklistModule renamed =
        new ChecklistModule(
            first.code(), new Wording("改过的名字", "Renamed"), first.topics(), first.items());
    ChecklistModule more =
        new ChecklistModule(
            first.code(),
            first.name(),
            List.of(new Topic("fresh", new Wording("新主题", "Fresh"))),
            first.items());

    for (ChecklistModule changed : List.of(renamed, more)) {
      ChecklistDiff diff = ChecklistDiff.between(list, list.replace(changed));
      assertThat(diff.modules()).containsExactly(changed);
      assertThat(diff.none()).isFalse();
      assertThat(diff.changed()).isEmpty();
      assertThat(diff.steps()).isEmpty();
    }
    assertThat(ChecklistDiff.between(list, list.replace(first)).modules()).isEmpty();
  }

  private static List<String> codes(List<CheckItem> items) {
    return items.stream().map(CheckItem::code).toList();
  }
}
