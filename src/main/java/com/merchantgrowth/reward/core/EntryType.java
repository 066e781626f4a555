package com.merchantgrowth.reward.core;

/** What happened to a grant. */
public enum EntryType {
  /** Given to the shop. */
  ISSUED,
  /** Given again in place of one that expired or was taken back. */
  REISSUED,
  /** Set aside by the platform before use, e.g. a coupon placed on a stream. */
  HELD,
  /** Free again after having been set aside. */
  RELEASED,
  /** Spent. */
  USED,
  /** Not used in time. */
  EXPIRED,
  /** Taken back by an administrator, with a reason. */
  REVOKED
}
