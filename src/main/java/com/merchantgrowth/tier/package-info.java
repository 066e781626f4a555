/**
 * Merchant tiers (商家层级): the ladder, its evaluations, "if evaluated today" and what it would take.
 * A tier says how much a shop sells; how well it serves is the experience score's to say.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Merchant tiers",
    allowedDependencies = {
      "identity",
      "merchant",
      "notice",
      "metric",
      "metric :: *",
      "eligibility",
      "eligibility :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.tier;
