package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rules of attributes over time, as pure functions over a shop's versions (oldest first). The
 * versions of a shop cover every day from {@link #BEGINNING} on exactly once.
 *
 * @see "src/docs/decisions/2026-11-23-attributes-over-time.md"
 */
final class ShopHistory {
  /** Where every shop's first version begins: also runs of long ago see an attribute. */
  static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  private ShopHistory() {}

  static List<ShopVersion> begin(ShopAttributes attributes) {
    return List.of(new ShopVersion(BEGINNING, null, attributes));
  }

  /**
   * The versions after a change that counts from a day on: earlier days keep what they had, every
   * later version is changed too. A change that changes nothing makes no version.
   */
  static List<ShopVersion> change(
      List<ShopVersion> versions, LocalDate from, UnaryOperator<ShopAttributes> change) {
    List<ShopVersion> changed = new ArrayList<>(versions.size() + 1);
    for (ShopVersion version : versions) {
      ShopAttributes after = change.apply(version.attributes());
      boolean over = version.to() != null && !version.to().isAfter(from);
      if (over || after.equals(version.attributes())) {
        changed.add(version);
      } else if (version.from().isBefore(from)) {
        changed.add(new ShopVersion(version.from(), from, version.attributes()));
        changed.add(new ShopVersion(from, version.to(), after));
      } else {
        changed.add(new ShopVersion(version.from(), version.to(), after));
      }
    }
    return List.copyOf(changed);
  }

  static ShopAttributes asOf(List<ShopVersion> versions, LocalDate day) {
    return versions.stream()
        .filter(version -> version.holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no version on " + day))
        .attributes();
  }
}
