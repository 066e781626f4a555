package com.merchantgrowth.experience;

import com.merchantgrowth.product.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product with its score of the newest day.
 *
 * @param product as of now
 * @param total NaN = not yet scored
 * @param band the grade; null = not yet scored
 * @param forces the six, on the scale of the total, in the order of the scorecard; NaN = none
 * @param weakest the code of the lowest force; empty = none
 * @param gain points the total would gain if everything that is lacking were filled in
 * @param bandThen the grade it would have then; null = not yet scored
 */
public record ProductStanding(
    Product product,
    double total,
    @Nullable String band,
    List<Double> forces,
    String weakest,
    double gain,
    @Nullable String bandThen) {
  public boolean scored() {
    return band != null;
  }
}
