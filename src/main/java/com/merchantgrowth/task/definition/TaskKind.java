package com.merchantgrowth.task.definition;

import java.util.Locale;

/** What a task is for (handbook §3: tier advancement and the platform's incentives). */
public enum TaskKind {
  /** Leads to the next tier (层级进阶). */
  TIER_ADVANCEMENT,
  /** The platform pays for something it wants more of (平台激励). */
  PLATFORM_INCENTIVE,
  /** First steps of a new shop (新手成长). */
  NEWCOMER;

  /** The name on the wire and the end of its translation keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
