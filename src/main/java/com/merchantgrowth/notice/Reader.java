package com.merchantgrowth.notice;

import java.util.List;
import java.util.Set;

/**
 * Whose messages are asked for, as of this moment.
 *
 * @param recipients the stored recipients that mean this reader; never empty
 * @param kinds the codes this reader's role sees; may be empty
 * @param fixed those of them that cannot be switched off
 * @param closed what owners have not opened to this reader
 */
record Reader(
    long accountId,
    Set<String> recipients,
    Set<String> kinds,
    Set<String> fixed,
    List<Closed> closed) {
  /** Messages of these kinds to these recipients are not the reader's. */
  record Closed(Set<String> kinds, Set<String> recipients) {}

  /** Whether there can be anything at all. */
  boolean hears() {
    return !kinds.isEmpty();
  }
}
