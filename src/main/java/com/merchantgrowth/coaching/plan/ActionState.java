package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** Where an action stands. */
public enum ActionState {
  OPEN,
  DOING,
  /** Something holds it up; the reason is written beside it. */
  BLOCKED,
  DONE,
  /** Given up; the reason is written beside it. */
  DROPPED;

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Still to be done. */
  public boolean open() {
    return this == OPEN || this == DOING || this == BLOCKED;
  }

  /** Whether the reason has to be said. */
  public boolean needsReason() {
    return this == BLOCKED || this == DROPPED;
  }

  /**
   * @throws DomainException invalid, for anything else
   */
  public static ActionState of(String text) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(text))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.plan.error.state", text));
  }
}
