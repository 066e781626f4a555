package com.merchantgrowth.coaching;

import java.util.Locale;

/** Who asked for a binding, or ended it. */
public enum Side {
  SHOP,
  PROVIDER,
  ADMIN;

  /** The translation key of its name. */
  public String key() {
    return "coaching.side." + name().toLowerCase(Locale.ROOT);
  }
}
