package com.merchantgrowth.product.sku;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices as files and people write them: yuan with at most two decimals; pure. */
public final class Yuan {
  private Yuan() {}

  /** The amount in fen; empty when the text is no price of 0 … {@link SkuFields#MOST_PRICE}. */
  public static Optional<Long> fen(String text) {
    // BigDecimal takes 1e999999999 and would then take the machine
    return text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
        ? Optional.of(new BigDecimal(text).movePointRight(2).longValueExact())
            .filter(fen -> fen <= SkuFields.MOST_PRICE)
        : Optional.empty();
  }

  /** {@link #fen}, but at least one fen. */
  public static Optional<Long> price(String text) {
    return fen(text).filter(fen -> fen > 0);
  }

  /** Empty for null. */
  public static String text(@Nullable Long fen) {
    return fen == null ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
