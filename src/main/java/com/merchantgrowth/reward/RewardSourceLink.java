package com.merchantgrowth.reward;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Contributed by a room that issues rewards: what its sources are called and where they are. */
public interface RewardSourceLink {
  /** The {@link RewardSource#type()} it speaks for. */
  String type();

  /**
   * The page about the source, as a location below the portal's address, e.g. {@code
   * tasks/first-live}; empty when there is none for this shop.
   */
  Optional<String> route(long shopId, String key);

  /** What the source is called; the key itself when nobody knows it any more. */
  String name(String key, Locale locale);

  /** {@link #name} of several; rooms that read names from a database do so in one statement. */
  default Map<String, String> names(Collection<String> keys, Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    keys.forEach(key -> names.put(key, name(key, locale)));
    return names;
  }
}
