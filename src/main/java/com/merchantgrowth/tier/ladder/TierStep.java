package com.merchantgrowth.tier.ladder;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One tier of a ladder.
 *
 * @param code what shops carry, e.g. {@code L2}; 1–16 letters and digits
 * @param nameZh 1–40 characters
 * @param nameEn 1–40 characters
 * @param entry what has to hold to be in it, beyond what the tiers below ask
 */
public record TierStep(String code, String nameZh, String nameEn, Condition entry) {
  private static final int LONGEST_NAME = 40;

  public TierStep {
    if (!code.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,15}")) {
      throw DomainException.invalid("tier.error.code", code);
    }
    if (nameZh.isBlank()
        || nameEn.isBlank()
        || nameZh.length() > LONGEST_NAME
        || nameEn.length() > LONGEST_NAME) {
      throw DomainException.invalid("tier.error.name", code, LONGEST_NAME);
    }
  }

  /** What has to hold, one by one: conditions that all must are told apart. */
  public List<Condition> demands() {
    return demands(entry).toList();
  }

  private static Stream<Condition> demands(Condition condition) {
    return condition instanceof Condition.All all
        ? all.of().stream().flatMap(TierStep::demands)
        : Stream.of(condition);
  }

  /** In the language of the page. */
  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
  }
}
