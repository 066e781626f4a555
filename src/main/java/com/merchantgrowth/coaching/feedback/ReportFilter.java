package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import org.jspecify.annotations.Nullable;

/**
 * What a list of reports is narrowed down to.
 *
 * @param text a part of the rule, of what happened, or of the answer; empty for all
 * @param topic null = all
 * @param state null = all
 * @param belt empty for all
 * @param problem only those gathered under it; 0 = all
 */
public record ReportFilter(
    String text,
    @Nullable RuleTopic topic,
    @Nullable ReportState state,
    String belt,
    long problem) {
  /** Everything. */
  public static final ReportFilter ALL = new ReportFilter("", null, null, "", 0);
}
