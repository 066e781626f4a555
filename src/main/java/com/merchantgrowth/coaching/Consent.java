package com.merchantgrowth.coaching;

import java.util.Locale;

/** How the owner of a shop agreed to being coached. */
public enum Consent {
  /** By a click in the portal. */
  PORTAL,
  /** In writing, outside the portal; an administrator entered it. */
  PAPER;

  /** The translation key of its name. */
  public String key() {
    return "coaching.consent." + name().toLowerCase(Locale.ROOT);
  }
}
