package com.merchantgrowth.reward;

import com.merchantgrowth.reward.core.Balance;

/**
 * All of a shop's rewards of one kind, as of today.
 *
 * @param soon of what is available, how much expires within {@link ShopRewards#SOON_DAYS} days
 */
public record KindBalance(RewardKind kind, Balance balance, long soon) {}
