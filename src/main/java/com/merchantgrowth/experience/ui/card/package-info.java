/** Scorecards for administrators: read them, write a new version, see its effect first. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.ui.card;
