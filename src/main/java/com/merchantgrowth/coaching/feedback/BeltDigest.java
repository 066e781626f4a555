package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import java.time.LocalDate;
import java.util.List;

/**
 * What a day brought in a belt, without any shop: how many reports, how many answers, and the known
 * problems that are new or were changed.
 */
public record BeltDigest(
    String belt, LocalDate day, List<Line> lines, List<KnownProblem> problems) {
  /** Of one topic. */
  public record Line(RuleTopic topic, int reported, int answered) {}

  /** Reports, answers and problems together. */
  public int news() {
    return lines.stream().mapToInt(line -> line.reported() + line.answered()).sum()
        + problems.size();
  }
}
