package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** Who has to do something in a shared plan. */
public enum Side {
  /** The service provider that looks after the shop. */
  COACH,
  /** The shop's own people. */
  MERCHANT;

  /** The name on the wire: {@code coach, merchant}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is told. */
  public Side other() {
    return this == COACH ? MERCHANT : COACH;
  }

  /**
   * Case does not matter.
   *
   * @throws DomainException invalid, for anything else
   */
  public static Side of(String text) {
    return Arrays.stream(values())
        .filter(side -> side.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.playbook.error.side", text));
  }
}
