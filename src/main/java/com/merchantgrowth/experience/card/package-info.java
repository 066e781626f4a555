/** Scorecards as data: what a version says beside the arithmetic, and its form on the wire. */
@org.springframework.modulith.NamedInterface("card")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.card;
