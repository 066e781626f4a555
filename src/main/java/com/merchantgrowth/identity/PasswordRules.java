package com.merchantgrowth.identity;

import com.merchantgrowth.shared.DomainException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be (NIST SP 800-63B: length counts, composition rules do not). Lengths are
 * in code points of the NFC form, which is also the form that is hashed.
 *
 * @param minLength 15, or less in demo mode
 */
record PasswordRules(int minLength) {
  static final int MIN = 15;
  static final int MIN_DEMO = 4;
  static final int MAX = 128;

  /** Long enough, and still among the first an attacker tries; compared without case and blanks. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789012345",
          "1234567890123456",
          "12345678901234567890",
          "098765432109876",
          "passwordpassword",
          "password12345678",
          "password123456789",
          "adminadminadmin",
          "administrator123",
          "administrator1234",
          "qwertyuiopasdfgh",
          "qwertyuiopasdfghjkl",
          "qwertyuiop12345",
          "qwertyuiop123456789",
          "1qaz2wsx3edc4rfv",
          "1q2w3e4r5t6y7u8i",
          "abcdefghijklmno",
          "abcdefghijklmnop",
          "abcdefghijklmnopqrstuvwxyz",
          "woaini1314520123",
          "woaini5201314520",
          "iloveyouiloveyou",
          "letmeinletmein1",
          "changemechangeme",
          "correcthorsebatterystaple");

  private static final Set<String> PRODUCT =
      Set.of("merchantgrowth", "merchantgrowthcenter", "商家成长中心");

  static PasswordRules of(boolean demo) {
    return new PasswordRules(demo ? MIN_DEMO : MIN);
  }

  static String normalise(CharSequence password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /**
   * @throws DomainException invalid, saying which rule the password breaks
   */
  void check(String password, String username) {
    String normal = normalise(password);
    int length = normal.codePointCount(0, normal.length());
    if (length < minLength) {
      throw DomainException.invalid("identity.error.passwordShort", minLength, length);
    }
    if (length > MAX) {
      throw DomainException.invalid("identity.error.passwordLong", MAX);
    }
    if (minLength < MIN) {
      return; // demo mode: nothing in it is worth guessing
    }
    String compact = normal.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", "");
    if (username.length() >= 3
        && normal.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
      throw DomainException.invalid("identity.error.passwordHasName");
    }
    if (PRODUCT.stream().anyMatch(compact::contains)) {
      throw DomainException.invalid("identity.error.passwordHasProduct");
    }
    if (COMMON.contains(compact) || repeats(normal)) {
      throw DomainException.invalid("identity.error.passwordCommon");
    }
  }

  /** A block of at most five characters over and over, such as {@code abcabcabcabcabc}. */
  private static boolean repeats(String text) {
    for (int block = 1; block <= 5; block++) {
      if (text.regionMatches(block, text, 0, text.length() - block)) {
        return true;
      }
    }
    return false;
  }
}
