/**
 * Growth courses (成长课程, handbook §3): lessons and a quiz as versioned data, recommended personally
 * from the gaps of a shop's diagnosis, with a record of who learned what and an estimate of what it
 * did. A shop has passed a course when one of its people has; conditions ask for it by a flag. The
 * recommendation is the nested {@code recommend}, what a course is the nested {@code content}, both
 * pure.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Growth courses",
    allowedDependencies = {
      "identity",
      "merchant",
      "notice",
      "metric",
      "metric :: *",
      "eligibility",
      "eligibility :: *",
      "reward",
      "diagnosis",
      "diagnosis :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.course;
