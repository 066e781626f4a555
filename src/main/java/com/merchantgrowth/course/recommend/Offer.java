package com.merchantgrowth.course.recommend;

import java.util.List;
import java.util.Set;

/**
 * A published course a shop is in the audience of.
 *
 * @param metrics those it helps with, the most helped first
 * @param passed whether the shop has passed it
 * @param cameBack of its metrics, the gaps that were closed after the shop had passed and are open
 *     again: on a published day after the day of the pass the shop's percentile was {@link
 *     Recommender#CLOSED} or more
 */
public record Offer(
    String course,
    List<String> metrics,
    List<String> tiers,
    List<String> stages,
    boolean passed,
    Set<String> cameBack) {
  public Offer {
    metrics = List.copyOf(metrics);
    tiers = List.copyOf(tiers);
    stages = List.copyOf(stages);
    cameBack = Set.copyOf(cameBack);
  }
}
