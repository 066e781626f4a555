package com.merchantgrowth.marketing.effect;

/**
 * Buyers are opaque keys of a storefront. Lists show enough of one to tell buyers apart, not enough
 * to collect them.
 */
final class ShortKeys {
  private static final int HEAD = 4;
  private static final int TAIL = 3;

  private ShortKeys() {}

  static String shorten(String key) {
    return key.length() <= HEAD + TAIL
        ? key.substring(0, Math.min(2, key.length())) + "…"
        : key.substring(0, HEAD) + "…" + key.substring(key.length() - TAIL);
  }
}
