package com.merchantgrowth.product;

import com.merchantgrowth.product.information.InformationRules;
import java.time.Instant;

/**
 * A version of the rules of 信息力.
 *
 * @param savedBy for administrators' eyes
 * @param note why
 */
public record InformationRulesVersion(
    InformationRules rules, Instant savedAt, String savedBy, String note) {
  public static final int LONGEST_NOTE = 300;

  public int version() {
    return rules.version();
  }
}
