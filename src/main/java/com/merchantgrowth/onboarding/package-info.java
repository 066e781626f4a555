/**
 * The four steps of a newcomer (新商家进阶四部曲, handbook §4.1): what is done and by which evidence, what
 * comes next, who helps with what is stuck, and where newcomers as a whole get stuck.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Newcomers' checklist",
    allowedDependencies = {
      "identity",
      "glossary",
      "merchant",
      "notice",
      "metric",
      "metric :: *",
      "eligibility",
      "eligibility :: *",
      "reward",
      "course"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.onboarding;
