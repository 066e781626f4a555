package com.merchantgrowth.marketing.effect;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A coupon in a buyer's hands.
 *
 * @param buyer shortened, see {@link ShortKeys}
 * @param channel empty = none was told
 * @param validTo not included
 * @param usedAt while it is used
 */
public record ClaimRow(
    long id,
    String buyer,
    String channel,
    State state,
    Instant claimedAt,
    Instant validTo,
    Optional<Instant> usedAt) {
  /** How a coupon stands now. */
  public enum State {
    UNUSED,
    USED,
    EXPIRED,
    /** Taken back. */
    VOID;

    /** For URLs and REST: {@code unused}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }
}
