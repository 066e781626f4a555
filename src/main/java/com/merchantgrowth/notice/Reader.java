package com.merchantgrowth.notice;

import java.util.Set;

/**
 * Whose messages are asked for, as of this moment.
 *
 * @param recipients the stored recipients that mean this reader; never empty
 * @param kinds the codes this reader's role sees; may be empty
 * @param fixed those of them that cannot be switched off
 */
record Reader(long accountId, Set<String> recipients, Set<String> kinds, Set<String> fixed) {
  /** Whether there can be anything at all. */
  boolean hears() {
    return !kinds.isEmpty();
  }
}
