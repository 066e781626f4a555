package com.merchantgrowth.course.recommend;

import com.merchantgrowth.course.recommend.Recommendation.Because;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which courses help a shop now (handbook §3: recommended personally by tier and capability).
 *
 * <ol>
 *   <li>For each gap, the most valuable first, the courses tagged with its metric; of several first
 *       the one meant for the shop's tier or stage, then the one that names the metric earlier,
 *       then by code. A course is named once, for the most valuable gap it helps with. The first
 *       course of every gap comes before the second of any: one gap does not fill the page. Without
 *       a gap nothing is recommended.
 *   <li>A shop that has no diagnosis yet is recommended what is meant for its stage, then for its
 *       tier, by code.
 *   <li>What the shop has passed is recommended again only for a gap that came back ({@link
 *       Offer#cameBack}).
 * </ol>
 */
public final class Recommender {
  /** A gap is closed on a day on which the shop is at or above the middle of its peers. */
  public static final double CLOSED = 50;

  private static final Comparator<Gap> MOST_VALUABLE =
      Comparator.comparingDouble((Gap gap) -> last(gap.dimensionGain()))
          .thenComparingDouble(Gap::percentile)
          .thenComparing(Gap::metric);

  private static double last(double gain) {
    return Double.isNaN(gain) ? Double.POSITIVE_INFINITY : -gain;
  }

  private Recommender() {}

  /**
   * What is known about the shop.
   *
   * @param gaps null = there is no diagnosis; empty = there is one, and it has no gap
   * @param tier its code; empty = none known
   * @param stage its code; empty = not a new shop, or not known
   */
  public record Shop(@Nullable List<Gap> gaps, String tier, String stage) {}

  /**
   * Whether a gap that is open now had been closed after the pass: on a day after it the percentile
   * was {@link #CLOSED} or more. The day of the pass does not count, nor a day without a
   * percentile.
   *
   * @param percentiles of the metric, by day
   */
  public static boolean cameBack(LocalDate passedOn, Map<LocalDate, Double> percentiles) {
    return percentiles.entrySet().stream()
        .anyMatch(day -> day.getKey().isAfter(passedOn) && day.getValue() >= CLOSED);
  }

  /** Best first, each course once; whatever the order of the offers. */
  public static List<Recommendation> of(Shop shop, List<Offer> offers) {
    List<Offer> sorted = offers.stream().sorted(Comparator.comparing(Offer::course)).toList();
    return shop.gaps() == null ? byTier(shop, sorted) : byGap(shop, shop.gaps(), sorted);
  }

  private static List<Recommendation> byGap(Shop shop, List<Gap> gaps, List<Offer> offers) {
    Set<String> named = new HashSet<>();
    List<List<Recommendation>> byRank = new ArrayList<>();
    for (Gap gap : gaps.stream().sorted(MOST_VALUABLE).toList()) {
      List<Offer> helping =
          offers.stream()
              .filter(offer -> offer.metrics().contains(gap.metric()))
              .filter(offer -> !offer.passed() || offer.cameBack().contains(gap.metric()))
              .sorted(
                  Comparator.comparing((Offer offer) -> !isFor(shop, offer))
                      .thenComparingInt(offer -> offer.metrics().indexOf(gap.metric())))
              .filter(offer -> named.add(offer.course()))
              .toList();
      for (int rank = 0; rank < helping.size(); rank++) {
        if (byRank.size() == rank) {
          byRank.add(new ArrayList<>());
        }
        Offer offer = helping.get(rank);
        byRank.get(rank).add(new Recommendation(offer.course(), Because.GAP, gap, offer.passed()));
      }
    }
    return byRank.stream().flatMap(List::stream).toList();
  }

  /** Meant for the shop's tier or stage, or for nobody in particular. */
  private static boolean isFor(Shop shop, Offer offer) {
    return offer.tiers().isEmpty() && offer.stages().isEmpty()
        || offer.tiers().contains(shop.tier())
        || offer.stages().contains(shop.stage());
  }

  private static List<Recommendation> byTier(Shop shop, List<Offer> offers) {
    return offers.stream()
        .filter(offer -> !offer.passed())
        .flatMap(offer -> meant(shop, offer).stream())
        .sorted(Comparator.comparing(Recommendation::because))
        .toList();
  }

  private static Optional<Recommendation> meant(Shop shop, Offer offer) {
    if (!shop.stage().isEmpty() && offer.stages().contains(shop.stage())) {
      return Optional.of(new Recommendation(offer.course(), Because.STAGE, null, false));
    }
    return !shop.tier().isEmpty() && offer.tiers().contains(shop.tier())
        ? Optional.of(new Recommendation(offer.course(), Because.TIER, null, false))
        : Optional.empty();
  }
}
