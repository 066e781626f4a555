/**
 * Creators (达人): who sells other people's goods by content. Their tier, type and category over time
 * decide with whom a creator is compared.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Creators",
    allowedDependencies = {"identity", "merchant", "merchant :: web"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.creator;
