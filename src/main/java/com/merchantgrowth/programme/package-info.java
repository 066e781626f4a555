/**
 * Programmes for new shops, such as the incubation plan (斗金计划): who may join, the tracks, and how
 * many got where. What is asked for and paid are ordinary growth tasks, whose audience is the flag
 * a programme gives to those who joined.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Programmes for new shops",
    allowedDependencies = {
      "identity",
      "merchant",
      "notice",
      "metric",
      "metric :: *",
      "eligibility",
      "eligibility :: *",
      "reward",
      "task",
      "task :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.programme;
