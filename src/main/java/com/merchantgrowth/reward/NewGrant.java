package com.merchantgrowth.reward;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grant about to be written.
 *
 * @param reissueOf the grant it takes the place of; null for a first one
 */
record NewGrant(
    long shopId,
    RewardAmount reward,
    RewardSource source,
    String occurrence,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    String note,
    @Nullable Long reissueOf) {
  GrantKey key() {
    return new GrantKey(shopId, source, occurrence);
  }
}
