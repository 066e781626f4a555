package com.merchantgrowth.experience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameGoodsTest {
  private static final String[] GOODS = {"a", "a", "a", "b", "", "a"};
  private static final long[] SHOPS = {1, 1, 2, 1, 2, 3};
  private static final double[] PRICES = {120, 110, 100, 50, 10, 80};
  private static final boolean[] ON_SALE = {true, true, true, true, true, false};

  @Test
  void on_the_platform_the_lowest_offer_on_sale_of_any_shop_counts() {
    assertThat(SameGoods.ratios(GOODS, SHOPS, PRICES, ON_SALE, false))
        .containsExactly(1.2, 1.1, 1, Double.NaN, Double.NaN, 1);
  }

  @Test
  void in_a_shop_its_own_offers_count_and_one_alone_is_compared_with_nothing() {
    assertThat(SameGoods.ratios(GOODS, SHOPS, PRICES, ON_SALE, true))
        .containsExactly(120 / 110.0, 1, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
