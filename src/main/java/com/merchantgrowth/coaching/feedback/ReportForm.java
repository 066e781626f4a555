package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param bulletin the bulletin it is about, of those the shop was sent; null = none
 * @param rule which rule, in the reporter's words; may be empty when there is a bulletin
 * @param happened what happened in practice
 */
public record ReportForm(RuleTopic topic, @Nullable Long bulletin, String rule, String happened) {
  /** Characters of {@code rule}. */
  public static final int LONGEST_RULE = 200;

  /** Characters of {@code happened} and of an answer. */
  public static final int LONGEST_TEXT = 2000;

  public ReportForm {
    rule = rule.strip();
    happened = happened.strip();
  }
}
