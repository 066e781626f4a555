package com.merchantgrowth.coaching;

import java.util.Locale;

/** What became of somebody's asking for a binding. */
public enum RequestState {
  OPEN,
  ACCEPTED,
  DECLINED,
  WITHDRAWN;

  /** The translation key of its name. */
  public String key() {
    return "coaching.request." + name().toLowerCase(Locale.ROOT);
  }
}
