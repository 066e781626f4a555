/** Service providers (服务商) and the shops they are bound to. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Coaching",
    allowedDependencies = {
      "identity",
      "merchant",
      "metric",
      "metric :: *",
      "diagnosis",
      "diagnosis :: *",
      "experience",
      "experience :: *",
      "tier",
      "tier :: *",
      "task",
      "task :: *",
      "onboarding",
      "onboarding :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching;
