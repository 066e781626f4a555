package com.merchantgrowth.task;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.merchantgrowth.task.progress.Round;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of rounds that are each shop's own.
 *
 * @param firstSales by shop
 * @param claimed by task and shop
 */
record OwnDays(
    ShopColumns shops,
    Map<Long, LocalDate> firstSales,
    Map<Integer, Map<Long, LocalDate>> claimed) {

  /** The days of the shop in this row; null = what begins them has not happened. */
  @Nullable DayRange of(Round round, int row) {
    if (!(round.definition().period() instanceof TaskPeriod.DaysFrom from)) {
      return round.days();
    }
    LocalDate begins =
        switch (from.anchor()) {
          case OPENING -> shops.openedOn()[row];
          case FIRST_SALE -> firstSales.get(shops.ids()[row]);
          case CLAIM -> claimed.getOrDefault(round.task(), Map.of()).get(shops.ids()[row]);
        };
    return begins == null ? null : from.from(begins);
  }
}
