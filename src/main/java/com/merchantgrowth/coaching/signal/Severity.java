package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** How soon somebody should look. */
public enum Severity {
  /** 关注: this week. */
  WATCH,
  /** 紧急: today. */
  URGENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, for anything else
   */
  public static Severity of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.signal.error.severity", code));
  }
}
