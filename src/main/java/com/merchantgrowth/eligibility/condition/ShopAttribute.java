package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** What a condition may ask about a shop besides numbers; values are codes as imported. */
public enum ShopAttribute {
  /** 商家层级, e.g. {@code L2}. */
  TIER,
  /** 店铺类型, e.g. {@code enterprise}. */
  TYPE,
  /** 行业类目. */
  CATEGORY,
  /** 产业带. */
  BELT,
  /** How far a new merchant has come, e.g. {@code cold_start}. */
  STAGE;

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, if there is no such attribute
   */
  public static ShopAttribute of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("eligibility.error.attribute", code));
  }
}
