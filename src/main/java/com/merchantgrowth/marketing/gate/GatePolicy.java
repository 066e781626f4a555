package com.merchantgrowth.marketing.gate;

import java.util.Map;

/**
 * What a shop lets through. What is not named keeps the level every shop has at least.
 *
 * @param mostUnits units of a SKU one order may have, 1 … 99: the gate looks at as many
 * @param days how far ahead the gate looks, 1 … 365
 * @param stricter levels raised by the shop; a lower level than the default changes nothing
 */
public record GatePolicy(int mostUnits, int days, Map<Finding.Kind, Finding.Level> stricter) {
  public static final GatePolicy DEFAULT = new GatePolicy(10, 90, Map.of());

  public GatePolicy {
    if (mostUnits < 1 || mostUnits > 99 || days < 1 || days > 365) {
      throw new IllegalArgumentException(mostUnits + " units, " + days + " days");
    }
    stricter = Map.copyOf(stricter);
  }

  /** What a finding weighs in this shop. */
  public Finding.Level level(Finding.Kind kind) {
    Finding.Level wanted = stricter.getOrDefault(kind, kind.least());
    return wanted.compareTo(kind.least()) < 0 ? wanted : kind.least();
  }
}
