/**
 * Cohorts, percentiles and peer marks as pure functions over arrays (handbook §3; the rules are
 * printed in the product under "how is this computed").
 */
@org.springframework.modulith.NamedInterface("peer")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.peer;
