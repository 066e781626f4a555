/** The conditions and their meaning, as pure functions: no repository, no clock, no Spring. */
@org.springframework.modulith.NamedInterface("condition")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.eligibility.condition;
