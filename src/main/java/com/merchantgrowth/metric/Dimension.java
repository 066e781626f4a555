package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** The six dimensions of the business diagnosis (handbook §3), in the order they are shown. */
public enum Dimension {
  SELF_OPERATION,
  DISTRIBUTION,
  USER_OPERATION,
  PRODUCT_OPERATION,
  MARKETING,
  SERVICE;

  /** The name on the wire and in the catalogue, e.g. {@code self_operation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Dimension of(String code) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("metric.error.dimension", code));
  }
}
