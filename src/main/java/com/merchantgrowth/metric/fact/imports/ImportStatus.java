package com.merchantgrowth.metric.fact.imports;

import java.util.Locale;

/** How an import stands or has ended. */
public enum ImportStatus {
  RUNNING,
  /** All rows are in. */
  DONE,
  /** The good rows are in, the others are listed. */
  DONE_WITH_REJECTS,
  /** The file was at fault; nothing changed. */
  REFUSED,
  /** Somebody stopped it; nothing changed. */
  CANCELLED,
  /** The portal was at fault; nothing changed. */
  FAILED,
  /** A dry run that found nothing to refuse. */
  CHECKED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean done() {
    return this == DONE || this == DONE_WITH_REJECTS;
  }
}
