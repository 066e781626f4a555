/** A deterministic marketplace to try the product on; only with portal.demo=true. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Demo marketplace",
    allowedDependencies = {
      "identity",
      "merchant",
      "creator",
      "product",
      "product :: sku",
      "product :: price",
      "marketing :: check",
      "marketing :: coupon",
      "marketing :: flashsale",
      "marketing :: membership",
      "marketing :: newcomer",
      "marketing :: price",
      "marketing :: publish",
      "marketing :: runtime",
      "marketing :: tool",
      "metric",
      "metric :: *",
      "diagnosis",
      "coaching",
      "eligibility",
      "eligibility :: *",
      "course",
      "task",
      "task :: *",
      "experience",
      "experience :: appeal",
      "programme",
      "programme :: plan",
      "onboarding",
      "onboarding :: *",
      "tier",
      "tier :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.demo;
