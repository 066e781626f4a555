/**
 * What something a shop took part in did to one of its numbers, as pure functions: shops that took
 * it against shops alike that did not. Courses use it, coaching will.
 */
@org.springframework.modulith.NamedInterface("effect")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.effect;
