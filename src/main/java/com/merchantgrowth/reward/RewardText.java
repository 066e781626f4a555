package com.merchantgrowth.reward;

import com.merchantgrowth.shared.DomainException;

/** How long texts of the ledger may be. */
final class RewardText {
  static final int SOURCE_TYPE = 32;
  static final int SOURCE_KEY = 64;
  static final int OCCURRENCE = 120;
  static final int REASON = 500;

  private RewardText() {}

  static void requireAtMost(String text, int longest) {
    if (text.length() > longest) {
      throw DomainException.invalid("reward.error.tooLong", longest);
    }
  }
}
