/**
 * Conditions for people: as sentences, as a list of what is met and why, and in an editor. Rooms
 * that have conditions use these in their screens and in their REST answers.
 */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.eligibility.ui;
