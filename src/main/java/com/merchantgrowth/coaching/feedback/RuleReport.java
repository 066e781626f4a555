package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as those who may see the shop see it.
 *
 * @param belt the shop's when it was reported; empty when unknown
 * @param bulletin the bulletin it is about; null = none
 * @param byCoach whether a service provider reported it for the shop
 * @param answer empty while there is none
 * @param problem the known problem it was gathered under; null = none
 */
public record RuleReport(
    long id,
    long shopId,
    String belt,
    String category,
    RuleTopic topic,
    @Nullable Long bulletin,
    String rule,
    String happened,
    boolean byCoach,
    String reporter,
    Instant reportedAt,
    ReportState state,
    String answer,
    String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable Long problem) {}
