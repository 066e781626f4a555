package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.tool.ToolTerms;

/**
 * @param payPoints basis points of the list price to pay, 1 … 9,999: 9,000 is 9折, "10 % off"
 * @param level from which on members get it, from 1
 * @param hidden whether who is not a member of that level does not see it
 */
public record MemberPriceTerms(int payPoints, int level, boolean hidden) implements ToolTerms {
  @Override
  public boolean onlyGivesMore(ToolTerms before) {
    return equals(before);
  }
}
