package com.merchantgrowth.onboarding;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which newcomers.
 *
 * @param belt empty = all
 * @param category empty = all
 * @param item only shops that stand so with this item; empty = all
 * @param state how they stand with it; without an item how they stand with the step to work on
 * @param text a part of the shop's name or the beginning of its code; empty = all
 */
public record FunnelFilter(String belt, String category, String item, Standing state, String text) {
  /** How a shop stands with an item. */
  public enum Standing {
    ANY,
    /** It could be done and is not. */
    OPEN,
    /** Open for longer than it should. */
    STUCK,
    DONE;

    /** The name on the wire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws DomainException invalid, for anything else
     */
    public static Standing of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> DomainException.invalid("onboarding.error.filter", code));
    }
  }

  /** Everybody. */
  public static final FunnelFilter ALL = new FunnelFilter("", "", "", Standing.ANY, "");
}
