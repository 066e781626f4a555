package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.merchant.ShopRef;
import org.jspecify.annotations.Nullable;

/**
 * A report with the names that belong to it.
 *
 * @param problem the known problem it was gathered under; null = none
 */
public record ReportRow(RuleReport report, ShopRef shop, @Nullable KnownProblem problem) {}
