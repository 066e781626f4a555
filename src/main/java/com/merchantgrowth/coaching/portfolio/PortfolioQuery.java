package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.merchant.ShopStage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which shops, in which order. An empty text and null mean all.
 *
 * @param text a part of the name, or the beginning of the code
 */
public record PortfolioQuery(
    String text,
    String belt,
    @Nullable ShopStage stage,
    String tier,
    String category,
    @Nullable SignalCode signal,
    PortfolioOrder order) {
  /** Everybody, who needs me most first. */
  public static final PortfolioQuery ALL =
      new PortfolioQuery("", "", null, "", "", null, PortfolioOrder.NEED);

  boolean matches(PortfolioRow row) {
    String searched = text.strip().toLowerCase(Locale.ROOT);
    return (searched.isEmpty()
            || row.shop().name().toLowerCase(Locale.ROOT).contains(searched)
            || row.shop().code().toLowerCase(Locale.ROOT).startsWith(searched))
        && fits(belt, row.shop().belt())
        && (stage == null || stage == row.shop().stage())
        && fits(tier, row.shop().tier())
        && fits(category, row.shop().category())
        && (signal == null || row.need().has(signal));
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
