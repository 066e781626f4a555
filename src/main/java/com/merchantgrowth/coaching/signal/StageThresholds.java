package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Where one stage ends and the next begins (handbook §4.3 names the stages, issue 8 their edges).
 *
 * @param orders a shop leaves 入驻–动销 with so many paid orders since it opened, 1 … 100,000
 * @param gmv and 冷启 with so much GMV in 30 days, in fen, at least 1
 */
public record StageThresholds(int orders, long gmv) {
  public StageThresholds {
    if (orders < 1 || orders > 100_000 || gmv < 1 || gmv > 1_000_000_000_000L) {
      throw DomainException.invalid("coaching.signal.error.stage");
    }
  }

  /**
   * The stage a shop belongs to. It never goes back by itself: the handbook knows no way back, and
   * a slow month is a signal, not a new beginning.
   *
   * @param present null = not known yet
   * @param paidOrders since the opening; NaN = nothing reported
   * @param gmv30 of the last 30 days in fen; NaN = nothing reported
   * @return null when nothing is known
   */
  public @Nullable ShopStage stage(@Nullable ShopStage present, double paidOrders, double gmv30) {
    ShopStage found;
    if (present == ShopStage.COLD_START || present == ShopStage.GROWTH || paidOrders >= orders) {
      found = gmv30 >= gmv ? ShopStage.GROWTH : ShopStage.COLD_START;
    } else if (Double.isNaN(paidOrders)) {
      return present;
    } else {
      found = ShopStage.ENTRY;
    }
    return present != null && present.compareTo(found) > 0 ? present : found;
  }
}
