package com.merchantgrowth.product.information;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What 信息力 looks at (handbook §2.3), in the order people fill it in. The order is also the bit of a
 * field in stored sets: add new ones at the end.
 */
public enum InformationField {
  /** Characters of the title. */
  TITLE,
  /** The title names the brand or the deepest level of the category. */
  KEY_WORDS,
  /** Pictures beside the title. */
  PICTURES,
  /** Filled attributes, in percent of those asked. */
  ATTRIBUTES,
  /** Levels of the category. */
  CATEGORY,
  /** Pictures of the detail page, or its text instead. */
  DETAIL_PAGE,
  /** Characters of the short title. */
  SHORT_TITLE,
  /** How many selling points there are. */
  SELLING_POINTS,
  /** Whether there is a background picture. */
  BACKGROUND_PICTURE;

  /** The name on the wire, e.g. {@code selling_points}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "product.information." + code();
  }

  /** Its place in a set of fields that is stored as a number. */
  public int bit() {
    return 1 << ordinal();
  }

  public static Optional<InformationField> find(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }

  /**
   * @throws DomainException invalid, if no field has this code
   */
  public static InformationField of(String code) {
    return find(code).orElseThrow(() -> DomainException.invalid("product.error.field", code));
  }
}
