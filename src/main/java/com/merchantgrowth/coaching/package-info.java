/**
 * Service providers (服务商) and the shops they coach: who may see what, who needs help most, the
 * shared plan, bulletins and salons, and whether it works (handbook §4.3).
 */
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
      "diagnosis :: *",
      "experience",
      "experience :: *",
      "tier",
      "tier :: *",
      "task",
      "task :: *",
      "onboarding",
      "onboarding :: *",
      "course",
      "marketing :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching;
