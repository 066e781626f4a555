package com.merchantgrowth.marketing.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.check.SaleOverlaps.Overlap;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.price.RuleKit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleOverlapsTest {
  private static Rule rule(String words) {
    return RuleKit.rule(words);
  }

  @Test
  void touching_sales_do_not_overlap_a_minute_more_does() {
    Rule sale = rule("秒杀#1 A=80 10:00-12:00");
    assertThat(SaleOverlaps.of(sale, List.of(rule("秒杀#2 A=70 12:00-14:00")))).isEmpty();
    assertThat(SaleOverlaps.of(sale, List.of(rule("秒杀#2 A=70 11:59-14:00"))))
        .containsExactly(
            new Overlap(1, 2, new Period(RuleKit.time("11:59"), RuleKit.time("14:00"))));
  }

  @Test
  void only_the_same_sku_of_another_sale_is_in_the_way() {
    Rule sale = rule("秒杀#1 A=80 10:00-12:00");
    assertThat(
            SaleOverlaps.of(
                sale,
                List.of(
                    rule("秒杀#2 B=70 10:00-12:00"),
                    rule("会员价#3 9折"),
                    rule("满减#4 减5"),
                    rule("秒杀#1 A=60 10:00-12:00"))))
        .isEmpty();
    assertThat(SaleOverlaps.of(rule("满减#5 减5"), List.of(sale))).isEmpty();
  }

  @Test
  void everything_in_the_way_is_named_at_once() {
    assertThat(
            SaleOverlaps.of(
                rule("秒杀#1 A=80 B=80 10:00-12:00 14:00-15:00"),
                List.of(rule("秒杀#2 A=70 11:00-13:00"), rule("秒杀#3 A=70 B=60 14:30-16:00"))))
        .extracting(Overlap::sku, Overlap::other)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, 2L),
            org.assertj.core.groups.Tuple.tuple(1L, 3L),
            org.assertj.core.groups.Tuple.tuple(2L, 3L));
  }

  @Test
  void the_next_free_start_meets_nothing() {
    List<Rule> others = List.of(rule("秒杀#2 A=70 11:00-13:00"), rule("秒杀#3 A=70 14:00-16:00"));
    assertThat(SaleOverlaps.nextFree(rule("秒杀#1 A=80 10:00-12:00"), others))
        .isEqualTo(RuleKit.time("16:00"));
    assertThat(SaleOverlaps.nextFree(rule("秒杀#1 A=80 10:00-11:00"), others))
        .isEqualTo(RuleKit.time("10:00"));
    assertThat(SaleOverlaps.nextFree(rule("秒杀#1 A=80 12:00-13:00"), others))
        .isEqualTo(RuleKit.time("13:00"));
  }
}
