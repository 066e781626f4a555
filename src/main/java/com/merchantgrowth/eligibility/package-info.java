/**
 * One language for every "may I, why, what is missing": conditions over metrics, attributes and
 * flags, evaluated for one shop on a page and for all shops in the daily run with the same meaning.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Eligibility",
    allowedDependencies = {"identity", "merchant", "metric", "metric :: *"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.eligibility;
