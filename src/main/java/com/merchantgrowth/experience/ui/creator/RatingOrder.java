package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.CreatorRating;
import com.merchantgrowth.experience.card.CardDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a list of creators is ordered by; whoever has no number stands last, ties by code. */
final class RatingOrder {
  static final String NOT_SCORED = "none";
  private static final String LOWEST = "lowest";
  private static final String RISING = "rising";
  private static final String FALLING = "falling";
  private static final String ORDERS = "orders";
  private static final String FANS = "fans";

  private RatingOrder() {}

  /** The orders besides the usual one, the best score first. */
  static List<String> codes(CardDefinition card) {
    List<String> codes = new ArrayList<>(List.of(LOWEST, RISING, FALLING, ORDERS, FANS));
    card.dimensions().forEach(dimension -> codes.add(dimension.code()));
    return codes;
  }

  static String name(String code, CardDefinition card, Words words) {
    return card.dimensions().stream()
        .filter(dimension -> dimension.code().equals(code))
        .findFirst()
        .map(dimension -> words.t("order.dimension", dimension.name().in(words.locale())))
        .orElseGet(() -> words.t("order." + code));
  }

  static String band(CreatorRating rating) {
    String band = rating.band();
    return band == null ? NOT_SCORED : band;
  }

  static Comparator<CreatorRating> of(String code, CardDefinition card) {
    Comparator<CreatorRating> comparator =
        switch (code) {
          case LOWEST -> ascending(CreatorRating::total);
          case RISING -> descending(CreatorRating::change);
          case FALLING -> ascending(CreatorRating::change);
          case ORDERS -> descending(CreatorRating::sample);
          case FANS -> descending(RatingOrder::fans);
          default -> descending(value(code, card));
        };
    return comparator.thenComparing(rating -> rating.creator().code());
  }

  private static ToDoubleFunction<CreatorRating> value(String code, CardDefinition card) {
    for (int i = 0; i < card.dimensions().size(); i++) {
      int at = i;
      if (card.dimensions().get(i).code().equals(code)) {
        return rating -> CreatorScoresView.dimension(rating, at);
      }
    }
    return CreatorRating::total;
  }

  private static double fans(CreatorRating rating) {
    Long fans = rating.creator().fans();
    return fans == null ? Double.NaN : fans;
  }

  /** NaN counts as the largest double, so it is last by itself. */
  private static Comparator<CreatorRating> ascending(ToDoubleFunction<CreatorRating> of) {
    return Comparator.comparingDouble(of);
  }

  private static Comparator<CreatorRating> descending(ToDoubleFunction<CreatorRating> of) {
    return Comparator.comparingDouble(
        rating -> {
          double value = of.applyAsDouble(rating);
          return Double.isNaN(value) ? Double.NaN : -value;
        });
  }
}
