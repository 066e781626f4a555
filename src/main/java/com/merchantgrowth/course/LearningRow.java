package com.merchantgrowth.course;

import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through one course for a shop.
 *
 * @param lessons of the version they are on
 * @param attempts answered quizzes
 * @param best the best share of right answers in percent; -1 = none answered
 * @param passedAt null = not yet
 */
public record LearningRow(
    String course,
    Wording name,
    int version,
    String account,
    Instant startedAt,
    int read,
    int lessons,
    int attempts,
    int best,
    @Nullable Instant passedAt) {}
