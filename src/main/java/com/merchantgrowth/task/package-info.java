/**
 * Growth tasks (成长任务): what a shop is asked to do, by when, for what reward, and how far it has
 * come; their authoring by administrators, with preview, back-test and approval.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Growth tasks",
    allowedDependencies = {
      "identity",
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
package com.merchantgrowth.task;
