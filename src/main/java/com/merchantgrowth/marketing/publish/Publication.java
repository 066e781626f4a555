package com.merchantgrowth.marketing.publish;

import com.merchantgrowth.marketing.check.ToolCheck;

/**
 * What a publication came to.
 *
 * @param why it was refused; PUBLISHED = it was not
 * @param check what the decision rests on
 */
public record Publication(Why why, ToolCheck.Result check) {
  /** In the order they are looked at. */
  public enum Why {
    PUBLISHED,
    /** Something that looks like a slip was not confirmed by typing its amount. */
    UNCONFIRMED,
    /** A SKU can fall below its cost. */
    BLOCKED,
    /** A SKU can fall below a promise, and the one who asks is not the owner, or did not agree. */
    NEEDS_OWNER
  }
}
