package com.merchantgrowth.marketing.price;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a rule gives. Every tool speaks in one of these three. */
public sealed interface Benefit {
  /** A basis point is a hundredth of a percent. */
  int WHOLE = 10_000;

  /** Units at a price of their own: flash sale, presale, welfare purchase. */
  record SpecialPrices(Map<Long, SpecialPrice> bySku) implements Benefit {
    public SpecialPrices {
      bySku = Map.copyOf(bySku);
    }

    /** The same with the pieces left now; a SKU that is not named has none. */
    SpecialPrices left(Map<Long, Long> stock) {
      Map<Long, SpecialPrice> now = new HashMap<>();
      bySku.forEach(
          (sku, price) ->
              now.put(
                  sku,
                  new SpecialPrice(
                      price.unitPrice(), price.perBuyer(), stock.getOrDefault(sku, 0L))));
      return new SpecialPrices(now);
    }
  }

  /**
   * @param unitPrice fen, ≥ 0
   * @param perBuyer units a buyer may have at this price in all, 0 = no limit
   * @param available units there are left for everybody; 0 = sold out
   */
  record SpecialPrice(long unitPrice, int perBuyer, long available) {
    public SpecialPrice {
      if (unitPrice < 0 || perBuyer < 0 || available < 0) {
        throw new IllegalArgumentException(unitPrice + ", " + perBuyer + ", " + available);
      }
    }
  }

  /**
   * A unit costs a share of its list price, the price rounded HALF_UP (P1): member price.
   *
   * @param payPoints basis points to pay, 1 … 9,999: 8,000 is 8折, "20 % off"
   */
  record PayShare(int payPoints) implements Benefit {
    public PayShare {
      if (payPoints < 1 || payPoints >= WHOLE) {
        throw new IllegalArgumentException("pay points " + payPoints);
      }
    }
  }

  /**
   * Less to pay for the whole scope once a threshold is met.
   *
   * @param steps by threshold upwards, never empty; the highest one met counts
   * @param times how often a single step may repeat (每满): 1 = once, 0 = without limit
   */
  record Reduction(Measure measure, List<Step> steps, int times) implements Benefit {
    public Reduction {
      if (steps.isEmpty() || times < 0 || (times != 1 && steps.size() > 1)) {
        throw new IllegalArgumentException(steps.size() + " steps, " + times + " times");
      }
      for (int i = 1; i < steps.size(); i++) {
        if (steps.get(i).threshold() <= steps.get(i - 1).threshold()) {
          throw new IllegalArgumentException("thresholds must rise");
        }
      }
      if (times != 1
          && (steps.getFirst().threshold() < 1 || !(steps.getFirst().saving() instanceof Amount))) {
        throw new IllegalArgumentException("what repeats needs a threshold and an amount");
      }
      steps = List.copyOf(steps);
    }

    /** The most one use can take off, fen; empty = it grows with the basket. */
    public OptionalLong most() {
      long most = 0;
      for (Step step : steps) {
        OptionalLong one =
            switch (step.saving()) {
              case Amount amount ->
                  times == 0 ? OptionalLong.empty() : OptionalLong.of(amount.fen() * times);
              case Percent percent ->
                  percent.cap() == 0 ? OptionalLong.empty() : OptionalLong.of(percent.cap());
            };
        if (one.isEmpty()) {
          return one;
        }
        most = Math.max(most, one.getAsLong());
      }
      return OptionalLong.of(most);
    }

    public static Reduction once(long threshold, Saving saving) {
      return new Reduction(Measure.AMOUNT, List.of(new Step(threshold, saving)), 1);
    }
  }

  /** What a threshold is tested on (P4). */
  enum Measure {
    /** Net of the selected lines in scope after the earlier lanes, fen. */
    AMOUNT,
    /** Units in scope. */
    PIECES
  }

  /**
   * @param threshold fen or pieces; equality qualifies; 0 = none
   */
  record Step(long threshold, Saving saving) {
    public Step {
      if (threshold < 0) {
        throw new IllegalArgumentException("threshold " + threshold);
      }
    }
  }

  /** How much less. */
  sealed interface Saving {
    /**
     * @param base net in scope, fen
     * @return fen, before it is capped at what is left
     */
    long on(long base);
  }

  /** A fixed amount in fen, ≥ 1. */
  record Amount(long fen) implements Saving {
    public Amount {
      if (fen < 1 || fen > Goods.HIGHEST_PRICE) {
        throw new IllegalArgumentException("amount " + fen);
      }
    }

    @Override
    public long on(long base) {
      return fen;
    }
  }

  /**
   * A share of the base; the discount is rounded HALF_UP once (P1).
   *
   * @param offPoints basis points <em>off</em>, 1 … 10,000: 2,000 is "20 % off", 8折
   * @param cap fen at most, 0 = no cap
   */
  record Percent(int offPoints, long cap) implements Saving {
    public Percent {
      if (offPoints < 1 || offPoints > WHOLE || cap < 0) {
        throw new IllegalArgumentException(offPoints + ", cap " + cap);
      }
    }

    @Override
    public long on(long base) {
      long off = Rounding.share(base, offPoints);
      return cap > 0 ? Math.min(cap, off) : off;
    }
  }
}
