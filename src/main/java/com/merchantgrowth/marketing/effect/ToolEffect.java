package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.product.price.PaidPrices.Sold;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a tool brought within some days.
 *
 * @param days every day with what happened on it
 * @param skus those it sold with, the largest sales first
 * @param channels by code, empty = none was told; those something happened in
 * @param comparison empty = the tool was not in force on a complete day of the range
 */
public record ToolEffect(
    Standing standing,
    DayRange range,
    Sums total,
    SortedMap<LocalDate, Sums> days,
    List<OfSku> skus,
    SortedMap<String, Sums> channels,
    Optional<Comparison> comparison) {
  public record OfSku(Sku sku, Sums sums) {}

  /**
   * The SKUs the tool is for, whoever bought them and with whatever, in the days it was in force
   * and in as many days right before it began. What else changed meanwhile is in it too.
   *
   * @param days complete days of the range on which the tool was in force
   * @param before as many days, up to the one before the tool began
   */
  public record Comparison(int skus, DayRange days, Sold during, DayRange before, Sold then) {
    /** 0.12 = 12 % more than before; NaN when nothing was paid before. */
    public double netChange() {
      return change(during.net(), then.net());
    }

    public double piecesChange() {
      return change(during.pieces(), then.pieces());
    }

    private static double change(long now, long before) {
      return before == 0 ? Double.NaN : (double) now / before - 1;
    }
  }
}
