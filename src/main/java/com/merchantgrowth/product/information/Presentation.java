package com.merchantgrowth.product.information;

import java.util.Locale;

/**
 * How a product is presented. What is not filled in is an empty text or 0.
 *
 * @param category a path, levels separated by {@code >}
 * @param attributesAsked how many the category asks for; 0 = not known, then they are not judged
 * @param detailLength characters of text on the detail page
 * @param sellingPoints how many
 */
public record Presentation(
    String title,
    String shortTitle,
    String category,
    String brand,
    int pictures,
    int attributesFilled,
    int attributesAsked,
    int detailPictures,
    int detailLength,
    int sellingPoints,
    boolean backgroundPicture) {

  int categoryLevels() {
    return category.isBlank() ? 0 : category.split(">", -1).length;
  }

  /** Whether somebody who searches for the brand or the kind of goods finds it in the title. */
  boolean namesItself() {
    String leaf = category.substring(category.lastIndexOf('>') + 1);
    return names(brand) || names(leaf);
  }

  private boolean names(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return !wanted.isEmpty() && title.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
