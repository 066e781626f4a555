package com.merchantgrowth.marketing.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.runtime.RushHistory.Act;
import com.merchantgrowth.marketing.runtime.RushHistory.Coupon;
import com.merchantgrowth.marketing.runtime.RushHistory.Found;
import com.merchantgrowth.marketing.runtime.RushHistory.Goods;
import com.merchantgrowth.marketing.runtime.RushHistory.Kept;
import com.merchantgrowth.marketing.runtime.RushHistory.Ordered;
import com.merchantgrowth.marketing.runtime.RushHistory.Row;
import com.merchantgrowth.marketing.runtime.RushHistory.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A sound history, and the same with one bug planted at a time: each is found and named. */
class RushHistoryTest {
  private final List<Told> told =
      new ArrayList<>(
          List.of(
              new Told("c-ann", Act.CLAIM, "ann", 1, "{1}"),
              new Told("h-ann", Act.HOLD, "ann", 7, "{7}"),
              new Told("o-ann", Act.ORDER, "ann", 0, "{}"),
              new Told("/pay/ann", Act.PAY, "ann", 0, "paid"),
              new Told("c-bob", Act.CLAIM, "bob", 2, "{2}"),
              new Told("o-bob", Act.ORDER, "bob", 0, "{}"),
              new Told("/cancel/bob", Act.CANCEL, "bob", 0, "gone"),
              new Told("c-ann", Act.CLAIM, "ann", 1, "{1}")));
  private final List<Row> claims = list(new Row("ann", 1), new Row("bob", 2), new Row("cai", 3));
  private final List<Row> holds = list(new Row("ann", 7), new Row("cai", 8));
  private final List<Ordered> orders =
      list(new Ordered("ann", "paid"), new Ordered("bob", "cancelled"));
  // cai's claim and hold were carried out and never acknowledged: nothing is wrong with that
  private final List<Kept> kept =
      list(
          new Kept("c-ann", Act.CLAIM, 1),
          new Kept("c-bob", Act.CLAIM, 2),
          new Kept("c-cai", Act.CLAIM, 3),
          new Kept("h-ann", Act.HOLD, 7),
          new Kept("h-cai", Act.HOLD, 8));
  private Coupon coupon = new Coupon(3, 3, 1);
  private Goods goods = new Goods("A", 10, 6, 6, 1, 2, 1);

  @SafeVarargs
  private static <T> List<T> list(T... all) {
    return new ArrayList<>(List.of(all));
  }

  private List<String> problems() {
    return RushHistory.problems(
        told, new Found(claims, holds, orders, kept, coupon, List.of(goods)));
  }

  private static void planted(Consumer<RushHistoryTest> bug, String... sentences) {
    RushHistoryTest history = new RushHistoryTest();
    bug.accept(history);
    assertThat(history.problems()).containsExactlyInAnyOrder(sentences);
  }

  @Test
  void a_sound_history_has_no_problems() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void an_acknowledged_effect_that_is_lost_is_found() {
    planted(
        history -> {
          history.claims.removeFirst();
          history.kept.removeFirst();
          history.coupon = new Coupon(3, 2, 1);
        },
        "CLAIM of ann was acknowledged and is not there",
        "CLAIM of ann was acknowledged and is not there");
    planted(
        history -> {
          history.holds.removeFirst();
          history.kept.remove(3);
        },
        "HOLD of ann was acknowledged and is not there");
    planted(
        history -> {
          history.orders.set(0, new Ordered("ann", "placed"));
        },
        "PAY of ann was acknowledged and is not there");
    planted(
        history -> {
          history.orders.set(1, new Ordered("bob", "placed"));
          history.coupon = new Coupon(3, 3, 2);
        },
        "CANCEL of bob was acknowledged and is not there");
    planted(
        history -> {
          history.orders.remove(1);
        },
        "ORDER of bob was acknowledged and is not there",
        "CANCEL of bob was acknowledged and is not there");
  }

  @Test
  void a_claim_under_another_number_than_was_told_is_a_lost_one() {
    planted(
        history -> {
          history.claims.set(0, new Row("ann", 9));
          history.kept.set(0, new Kept("c-ann", Act.CLAIM, 9));
        },
        "CLAIM of ann was acknowledged and is not there",
        "CLAIM of ann was acknowledged and is not there");
  }

  @Test
  void what_was_done_twice_is_found() {
    planted(
        history -> {
          history.claims.add(new Row("ann", 4));
          history.kept.add(new Kept("c-ann-2", Act.CLAIM, 4));
          history.coupon = new Coupon(9, 4, 1);
        },
        "ann has 2 claims");
    planted(
        history -> {
          history.holds.add(new Row("ann", 9));
          history.kept.add(new Kept("h-ann-2", Act.HOLD, 9));
        },
        "ann has 2 holds");
    planted(
        history -> {
          history.orders.add(new Ordered("ann", "paid"));
          history.coupon = new Coupon(3, 3, 2);
        },
        "ann has 2 orders");
  }

  @Test
  void more_than_there_was_is_found() {
    planted(history -> history.coupon = new Coupon(2, 3, 1), "3 claims of 2 coupons");
    planted(history -> history.coupon = new Coupon(3, 2, 1), "2 coupons taken, 3 claims");
    planted(history -> history.coupon = new Coupon(3, 3, 2), "2 claims used, 1 orders stand");
    planted(
        history -> history.goods = new Goods("A", 10, -1, -1, 1, 9, 1), "A oversold: -1 in stock");
    planted(
        history -> history.goods = new Goods("A", 10, 6, 5, 1, 2, 1),
        "A: 6 in stock, 5 by its ledger");
    planted(
        history -> history.goods = new Goods("A", 10, 6, 6, 1, 1, 1), "A: 9 of 10 pieces found");
  }

  @Test
  void an_answer_without_its_effect_and_an_effect_without_its_answer_are_found() {
    planted(
        history -> history.kept.add(new Kept("c-dan", Act.CLAIM, 5)),
        "c-dan is answered with 5, which is not there");
    planted(history -> history.kept.removeLast(), "HOLD 8 is nobody's answer");
    planted(
        history -> history.kept.add(new Kept("c-ann-2", Act.CLAIM, 1)),
        "CLAIM 1 is the answer to two keys");
  }

  @Test
  void two_answers_under_one_key_are_found() {
    planted(
        history -> history.told.add(new Told("c-bob", Act.CLAIM, "bob", 2, "{2!}")),
        "c-bob was answered in two ways");
  }
}
