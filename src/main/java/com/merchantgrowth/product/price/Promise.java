package com.merchantgrowth.product.price;

import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a creator was promised: no buyer will pay less than this for the SKU in the period.
 *
 * @param creatorCode who; empty = every creator
 * @param price lowest price of one unit, in fen
 * @param period as it was agreed, days of the shop's zone
 * @param endedOn it was ended early and does not hold from this day on; null = it was not
 * @param recordedBy name of the account
 */
public record Promise(
    long id,
    long skuId,
    String skuCode,
    String skuName,
    String creatorCode,
    long price,
    DayRange period,
    @Nullable LocalDate endedOn,
    String recordedBy) {

  /** How it stands on a day. */
  public enum State {
    IN_FORCE,
    UPCOMING,
    OVER;

    /** The name on the wire, and the last part of its translation key. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public State on(LocalDate day) {
    LocalDate end = endedOn == null ? period.end() : endedOn;
    if (!end.isAfter(day) || !end.isAfter(period.start())) {
      return State.OVER;
    }
    return period.start().isAfter(day) ? State.UPCOMING : State.IN_FORCE;
  }
}
