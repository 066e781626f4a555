package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.merchant.ShopColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which shops are like those that reported: the same category, stage or belt, or several of these
 * at once as one shop that reported has them. What is not known of a shop makes it like nobody. A
 * pure function over all shops, one pass.
 */
public final class Likeness {
  private Likeness() {}

  /** What two shops can have in common. */
  public enum Trait {
    CATEGORY,
    STAGE,
    BELT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is known of a shop that reported; unknown = empty. */
  public record Model(String category, String stage, String belt) {
    private String value(Trait trait) {
      return switch (trait) {
        case CATEGORY -> category;
        case STAGE -> stage;
        case BELT -> belt;
      };
    }
  }

  /**
   * The rows of the shops that are like any of the models in all of the traits; none without a
   * trait.
   */
  public static int[] rows(ShopColumns shops, Collection<Model> models, Set<Trait> traits) {
    EnumSet<Trait> asked = EnumSet.noneOf(Trait.class);
    asked.addAll(traits);
    Set<List<String>> wanted = new HashSet<>();
    for (Model model : models) {
      List<String> key = asked.stream().map(model::value).toList();
      if (!key.isEmpty() && key.stream().noneMatch(String::isEmpty)) {
        wanted.add(key);
      }
    }
    return IntStream.range(0, shops.size())
        .filter(row -> !wanted.isEmpty() && wanted.contains(key(shops, row, asked)))
        .toArray();
  }

  private static List<String> key(ShopColumns shops, int row, EnumSet<Trait> traits) {
    List<String> key = new ArrayList<>(traits.size());
    for (Trait trait : traits) {
      key.add(
          switch (trait) {
            case CATEGORY -> shops.categories()[row];
            case STAGE -> shops.stages()[row];
            case BELT -> shops.belts()[row];
          });
    }
    return key;
  }
}
