package com.merchantgrowth.coaching.plan;

import java.time.Instant;

/**
 * An attachment without its content.
 *
 * @param name what its owner called it, to be shown only; {@link #fileName} is what it is saved as
 */
public record PlanFile(
    long id, long planId, FileKind kind, String name, int bytes, long account, Instant addedAt) {
  /** A name that says nothing and fits every file system. */
  public String fileName() {
    return "plan-" + planId + "-" + id + "." + kind.ending();
  }

  /** A file with what is in it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, one owner
  public record Content(PlanFile file, byte[] content) {}
}
