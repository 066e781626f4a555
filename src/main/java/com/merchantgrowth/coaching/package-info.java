/** Service providers (服务商) and the shops they are bound to. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Coaching",
    allowedDependencies = {
      "identity",
      "merchant",
      "notice",
      "metric",
      "metric :: *",
      "eligibility",
      "eligibility :: *",
      "diagnosis",
      "onboarding"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching;
