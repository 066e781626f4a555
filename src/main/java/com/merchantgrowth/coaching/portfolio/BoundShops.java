package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.merchant.MyShops;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The shops the signed-in provider looks after today, as its bindings say: the one place where the
 * portfolio asks.
 */
@Component
class BoundShops {
  private final MyShops mine;

  BoundShops(MyShops mine) {
    this.mine = mine;
  }

  /** One statement. */
  Set<Long> ids() {
    return mine.ids();
  }
}
