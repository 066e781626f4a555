package com.merchantgrowth.product.information;

import com.merchantgrowth.shared.DomainException;

/**
 * What a field has to be like, and what that is worth. Less than enough earns the part that is
 * there; nothing earns nothing.
 *
 * @param points for a field that is as it should be; above 0
 * @param least what is enough: characters, pictures, percent, levels or selling points, 1 … 10,000
 * @param limit for titles the most characters, beyond which the points fall again; for the detail
 *     page the characters of text that are as good as {@code least} pictures; 0 = none
 */
public record InformationRule(InformationField field, double points, int least, int limit) {
  private static final int LARGEST = 10_000;

  public InformationRule {
    boolean length = field == InformationField.TITLE || field == InformationField.SHORT_TITLE;
    if (!(points > 0 && points <= 100)
        || least < 1
        || least > LARGEST
        || limit < 0
        || limit > LARGEST
        || (length && limit > 0 && limit < least)
        || (field == InformationField.ATTRIBUTES && least > 100)) {
      throw DomainException.invalid("product.error.rule", field.code());
    }
  }

  /** How much of it a product has, 0 … 1. */
  double part(Presentation product) {
    double have = have(product);
    return switch (field) {
      case TITLE, SHORT_TITLE -> limit > 0 && have > limit ? limit / have : enough(have, least);
      case DETAIL_PAGE ->
          Math.max(enough(have, least), limit == 0 ? 0 : enough(product.detailLength(), limit));
      default -> enough(have, least);
    };
  }

  /** What there is, in the unit of {@link #least()}. */
  double have(Presentation product) {
    return switch (field) {
      case TITLE -> length(product.title());
      case KEY_WORDS -> product.namesItself() ? least : 0;
      case PICTURES -> product.pictures();
      case ATTRIBUTES ->
          product.attributesAsked() == 0
              ? Double.NaN
              : 100.0 * product.attributesFilled() / product.attributesAsked();
      case CATEGORY -> product.categoryLevels();
      case DETAIL_PAGE -> product.detailPictures();
      case SHORT_TITLE -> length(product.shortTitle());
      case SELLING_POINTS -> product.sellingPoints();
      case BACKGROUND_PICTURE -> product.backgroundPicture() ? least : 0;
    };
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static double enough(double have, double least) {
    return Math.min(1, have / least);
  }
}
