package com.merchantgrowth.marketing.tool;

import java.time.Instant;
import java.util.Optional;

/**
 * A marketing tool as it stands.
 *
 * @param shopId 0 = the platform's
 * @param kind code of its {@link ToolType}
 * @param version counts changes of the plan; a change names the version it was made from
 */
public record Tool(
    long id,
    long shopId,
    String kind,
    ToolStage stage,
    ToolPlan plan,
    int version,
    Instant changedAt,
    String changedBy,
    Optional<Instant> publishedAt) {
  public String name() {
    return plan.name();
  }

  public ToolState state(Instant now) {
    return switch (stage) {
      case DRAFT -> ToolState.DRAFT;
      case ENDED -> ToolState.ENDED;
      case PAUSED -> now.isBefore(plan.end()) ? ToolState.PAUSED : ToolState.ENDED;
      case PUBLISHED ->
          now.isBefore(plan.start())
              ? ToolState.SCHEDULED
              : now.isBefore(plan.end()) ? ToolState.LIVE : ToolState.ENDED;
    };
  }
}
