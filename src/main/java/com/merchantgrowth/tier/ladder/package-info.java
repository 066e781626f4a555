/** The rules of tiers as pure functions: records in, records out. */
@org.springframework.modulith.NamedInterface("ladder")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.tier.ladder;
