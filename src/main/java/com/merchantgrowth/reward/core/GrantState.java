package com.merchantgrowth.reward.core;

/** Where a grant stands; see {@link Balance#state()}. */
public enum GrantState {
  /** Something of it can be used. */
  AVAILABLE,
  /** Nothing is free, but something is set aside. */
  HELD,
  /** Nothing is left, and all of it was used. */
  USED,
  /** Nothing is left, and some of it was not used in time. */
  EXPIRED,
  /** Nothing is left, and some of it was taken back. */
  REVOKED
}
