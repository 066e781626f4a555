/**
 * Rewards (权益): an append-only ledger per shop of what was issued, set aside, used, expired, taken
 * back and issued again. A balance is always the sum of its entries.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Rewards",
    allowedDependencies = {"identity", "merchant", "notice"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.reward;
