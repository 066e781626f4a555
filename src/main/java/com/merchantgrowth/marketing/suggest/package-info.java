/**
 * Which tool helps with which gap of the diagnosis, and what it would begin as: data and a pure
 * function, in one place.
 */
@org.springframework.modulith.NamedInterface("suggest")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.suggest;
