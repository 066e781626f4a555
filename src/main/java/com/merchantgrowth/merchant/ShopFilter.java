package com.merchantgrowth.merchant;

/**
 * Which shops to list; an empty text means all.
 *
 * @param text part of the name, or the beginning of the code; case does not matter
 * @param type the code of a {@link ShopType}
 * @param stage the code of a {@link ShopStage}
 */
public record ShopFilter(
    String text, String category, String tier, String type, String belt, String stage) {
  public static final ShopFilter ALL = new ShopFilter("", "", "", "", "", "");
}
