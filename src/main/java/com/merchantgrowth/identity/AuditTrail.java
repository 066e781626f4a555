package com.merchantgrowth.identity;

import java.util.Map;

/**
 * The append-only record of who did what: sign-ins, role changes, imports, definition changes.
 * High-volume reads do not belong here.
 *
 * <p>An entry joins the running transaction and is written just before its commit: it exists if and
 * only if what it tells about happened. Without a transaction it is written at once.
 */
public interface AuditTrail {
  /**
   * Records an act of the current account, or of {@code system} when nobody is signed in.
   *
   * @param action what was done, e.g. {@code metric.edit}; at most 80 characters
   * @param target what it was done to, e.g. a code; cut at 200 characters
   * @param details more to know, as JSON scalars; never a secret
   */
  void record(String action, String target, Map<String, ?> details);

  /** Records an act of somebody who is not signed in (yet), such as a failed sign-in. */
  void recordAs(String actor, String action, String target, Map<String, ?> details);
}
