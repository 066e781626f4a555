package com.merchantgrowth.onboarding.checklist;

import java.util.Locale;

/** How a shop stands with an item. */
public enum ItemState {
  /** To be done. */
  OPEN,
  /** The evidence holds, or held once where that is enough. */
  DONE,
  /** Was done; the evidence has stopped holding. */
  REOPENED,
  /**
   * Confirmed by the merchant; the shop's service provider has not looked yet. It counts as done,
   * so that nobody waits for anybody.
   */
  WAITING,
  /** Confirmed, and sent back by the service provider. */
  SENT_BACK;

  public boolean done() {
    return this == DONE || this == WAITING;
  }

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
