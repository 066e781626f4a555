/** Measures and daily facts: registered, imported, published by a manifest, read back. */
@org.springframework.modulith.NamedInterface("fact")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.fact;
