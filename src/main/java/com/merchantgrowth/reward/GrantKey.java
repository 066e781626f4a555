package com.merchantgrowth.reward;

import java.util.Comparator;

/** What may be granted only once. */
record GrantKey(long shopId, String type, String key, int level, String occurrence) {
  GrantKey(long shopId, RewardSource source, String occurrence) {
    this(shopId, source.type(), source.key(), source.level(), occurrence);
  }

  /** One order for everybody who locks several: no two wait for each other. */
  static final Comparator<GrantKey> ORDER =
      Comparator.comparingLong(GrantKey::shopId)
          .thenComparing(GrantKey::type)
          .thenComparing(GrantKey::key)
          .thenComparingInt(GrantKey::level)
          .thenComparing(GrantKey::occurrence);
}
