package com.merchantgrowth.experience;

import com.merchantgrowth.experience.score.ScoreChange;
import java.util.Optional;

/**
 * Two days of one subject.
 *
 * @param change empty when one of the days has no score
 */
public record ScoreDifference(ScoreSheet from, ScoreSheet to, Optional<ScoreChange> change) {}
