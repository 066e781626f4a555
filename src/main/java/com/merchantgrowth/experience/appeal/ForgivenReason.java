package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** Why an event is not the shop's doing. */
public enum ForgivenReason {
  CARRIER,
  BUYER,
  PLATFORM,
  DISASTER,
  OTHER;

  /** The name on the wire and in translations. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, for another text
   */
  public static ForgivenReason of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("experience.appeal.error.reason", code));
  }
}
