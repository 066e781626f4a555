package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Truth;
import java.util.List;

/** Answers as a row of letters: P, F, U. */
final class Truths {
  private Truths() {}

  static char letter(Truth truth) {
    return switch (truth) {
      case PASS -> 'P';
      case FAIL -> 'F';
      case UNKNOWN -> 'U';
    };
  }

  static List<Truth> read(String letters) {
    return letters.chars().mapToObj(letter -> truth((char) letter)).toList();
  }

  private static Truth truth(char letter) {
    return switch (letter) {
      case 'P' -> Truth.PASS;
      case 'F' -> Truth.FAIL;
      case 'U' -> Truth.UNKNOWN;
      default -> throw new IllegalStateException("stored answer " + letter);
    };
  }
}
