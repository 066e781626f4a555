package com.merchantgrowth.product;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A category as a path from wide to narrow: 食品 &gt; 坚果 &gt; 礼盒; pure. */
final class CategoryPath {
  static final int MOST_LEVELS = 6;

  private static final String BETWEEN = " > ";

  /** Products are compared with those of the same first levels: fewer have too wide a field. */
  private static final int COMPARED = 2;

  private CategoryPath() {}

  /** The levels with one kind of separator; {@code /} and the full-width sign are understood. */
  static String normal(String text) {
    return levels(text).stream().collect(Collectors.joining(BETWEEN));
  }

  static List<String> levels(String text) {
    return Arrays.stream(text.split("[>＞/]", -1))
        .map(String::strip)
        .filter(level -> !level.isEmpty())
        .toList();
  }

  /** What a product of this category is compared within. */
  static String compared(String path) {
    int end = -1;
    for (int level = 0; level < COMPARED; level++) {
      end = path.indexOf(BETWEEN, end + 1);
      if (end < 0) {
        return path;
      }
    }
    return path.substring(0, end);
  }
}
