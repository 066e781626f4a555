/** A deterministic marketplace to try the product on; only with portal.demo=true. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Demo marketplace",
    allowedDependencies = {
      "identity",
      "merchant",
      "creator",
      "product",
      "metric",
      "metric :: *",
      "diagnosis",
      "coaching",
      "eligibility",
      "eligibility :: *",
      "task",
      "task :: *",
      "experience",
      "experience :: appeal",
      "onboarding",
      "onboarding :: *",
      "tier",
      "tier :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.demo;
