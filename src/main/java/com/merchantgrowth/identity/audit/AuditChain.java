package com.merchantgrowth.identity.audit;

/** Checks a chain, entry by entry, in order from the first. */
final class AuditChain {
  /** What is wrong, if anything. */
  enum Fault {
    NONE,
    /** An entry is missing or out of order. */
    GAP,
    /** An entry does not follow the one before. */
    BROKEN_LINK,
    /** An entry's fields were changed. */
    CHANGED,
    /** The last entries are gone, or the recorded end was changed. */
    WRONG_END
  }

  /**
   * @param entries how many were found in order before the fault, or in all
   * @param seq where the fault is; 0 without one
   * @param endHash the hash of the last good entry: note it somewhere else to make sure later that
   *     not the whole chain was replaced
   */
  record Verdict(Fault fault, long entries, long seq, String endHash) {
    boolean whole() {
      return fault == Fault.NONE;
    }
  }

  private long length;
  private String hash = AuditEntry.GENESIS;
  private Fault fault = Fault.NONE;
  private long faultSeq;

  void add(AuditEntry entry) {
    if (!whole()) {
      return;
    }
    if (entry.seq() != length + 1) {
      fail(Fault.GAP, length + 1);
    } else if (!entry.previousHash().equals(hash)) {
      fail(Fault.BROKEN_LINK, entry.seq());
    } else if (!entry.intact()) {
      fail(Fault.CHANGED, entry.seq());
    } else {
      length = entry.seq();
      hash = entry.hash();
    }
  }

  Verdict close(long endSeq, String endHash) {
    if (whole() && (length != endSeq || !hash.equals(endHash))) {
      fail(Fault.WRONG_END, length);
    }
    return new Verdict(fault, length, faultSeq, hash);
  }

  long length() {
    return length;
  }

  boolean whole() {
    return fault == Fault.NONE;
  }

  private void fail(Fault found, long seq) {
    fault = found;
    faultSeq = seq;
  }
}
