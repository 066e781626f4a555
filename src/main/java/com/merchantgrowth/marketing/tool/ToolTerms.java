package com.merchantgrowth.marketing.tool;

/** What only this kind of tool has. Records that JSON can read and write. */
public interface ToolTerms {
  /**
   * Whether these terms differ from the ones in force only by giving more: what may be changed once
   * a tool is live.
   *
   * @param before of the same kind
   */
  boolean onlyGivesMore(ToolTerms before);
}
