package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of a score over REST, the same for every kind of subject. */
public final class ScoreAnswers {
  private ScoreAnswers() {}

  /**
   * @throws DomainException not found, when there is no score of that day
   */
  public static ScoreBox opened(Optional<ScoreBox> box, @Nullable LocalDate day) {
    return box.orElseThrow(
        () -> DomainException.notFound("experience.error.noResult", day == null ? "" : day));
  }

  /**
   * @throws DomainException invalid, without any value, or naming a metric the scorecard does not
   *     read or a value that is none
   */
  public static ScoreJson.WhatIf whatIf(ScoreBox box, @Nullable Map<String, Double> values) {
    if (values == null || values.isEmpty()) {
      throw DomainException.invalid("experience.error.noValues");
    }
    values.forEach(
        (metric, value) -> {
          if (value == null || !Double.isFinite(value)) {
            throw DomainException.invalid("experience.error.value", metric);
          }
        });
    Score after = box.whatIf(values);
    return ScoreJson.whatIf(box.sheet().score(), after);
  }

  /**
   * @param box the later day
   * @throws DomainException not found, when the other day has no result
   */
  public static ScoreJson.Difference difference(ScoreBox box, LocalDate from) {
    return box.since(from)
        .map(ScoreJson::difference)
        .orElseThrow(() -> DomainException.notFound("experience.error.noResult", from));
  }
}
