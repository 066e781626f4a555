/**
 * The parts an opened score is shown with, for any kind of subject: they take a {@link
 * com.merchantgrowth.experience.ScoreBox} and words, and no services. Names come from the scorecard
 * and from the metrics.
 */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.ui.score;
