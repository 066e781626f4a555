package com.merchantgrowth.experience.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a score moved between two days, without a rest: the lines sum to the change.
 *
 * @param change of the totals
 * @param metrics what each metric's own movement did, at the weight it had before; without those
 *     that did not move
 * @param spread what came of metrics that went missing or came back: their own part, and the weight
 *     they left to the others or took back
 * @param version what the new scorecard makes of the old day's values; 0 when it is the same
 */
public record ScoreChange(double change, List<Line> metrics, double spread, double version) {
  /**
   * @param before the reading on the first day
   * @param after on the second
   */
  public record Line(String metric, Reading before, Reading after, double change) {}

  /**
   * Empty when one of the two days has no score.
   *
   * @param before the first day, with the scorecard that held then
   * @param readings of that day
   * @param after the second day
   */
  public static Optional<ScoreChange> between(Score before, Readings readings, Score after) {
    boolean sameCard = before.card().equals(after.card());
    Score start = sameCard ? before : Scoring.of(after.card(), readings);
    if (!before.scored() || !after.scored() || !start.scored()) {
      return Optional.empty();
    }
    double range = after.card().high() - after.card().low();
    Map<String, Score.Part> first = new HashMap<>();
    start.parts().forEach(part -> first.put(part.metric(), part));
    List<Line> lines = new ArrayList<>();
    double told = 0;
    for (Score.Part part : after.parts()) {
      Score.Part old = first.get(part.metric());
      if (old != null && !old.missing() && !part.missing() && old.points() != part.points()) {
        double own = range * old.share() * (part.points() - old.points());
        lines.add(new Line(part.metric(), old.reading(), part.reading(), own));
        told += own;
      }
    }
    double change = after.total() - before.total();
    double version = start.total() - before.total();
    boolean weightsMoved =
        after.parts().stream()
            .anyMatch(
                part -> {
                  Score.Part old = first.get(part.metric());
                  return old == null || old.missing() != part.missing();
                });
    return Optional.of(
        new ScoreChange(
            change,
            List.copyOf(lines),
            weightsMoved ? after.total() - start.total() - told : 0,
            version));
  }
}
