package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DomainException;

/** A factor written as a number or as a fraction such as {@code 1/60}; never zero. */
public record Scale(String text, double value) {
  public static final Scale ONE = of("1");

  /**
   * @throws DomainException invalid, if the text is neither a number nor a fraction, or is zero
   */
  public static Scale of(String text) {
    try {
      String[] parts = text.strip().split("/", -1);
      double value =
          switch (parts.length) {
            case 1 -> Double.parseDouble(parts[0]);
            case 2 -> Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
            default -> Double.NaN;
          };
      if (value == 0 || !Double.isFinite(value)) {
        throw DomainException.invalid("metric.error.scale", text);
      }
      return new Scale(text.strip(), value);
    } catch (NumberFormatException e) {
      throw DomainException.invalid("metric.error.scale", text);
    }
  }
}
