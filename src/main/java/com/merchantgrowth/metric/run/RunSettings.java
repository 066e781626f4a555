package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.peer.Cohorts;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code portal.run.*}.
 *
 * @param at when yesterday is run, in the shop zone
 * @param schedule false: only by hand or over REST
 * @param lateAfter how long after {@code at} a missing result is called late
 * @param catchUpDays how many missed days the schedule makes up for
 * @param leastPeers active shops that make a peer group large enough
 * @param lease how long a silent node keeps its day
 * @param discardAfter how long a replaced result stays for readers that began with it
 * @param node this node's name among those of one database; host and port unless set
 */
@ConfigurationProperties("portal.run")
public record RunSettings(
    @DefaultValue("03:00") LocalTime at,
    @DefaultValue("true") boolean schedule,
    @DefaultValue("PT2H") Duration lateAfter,
    @DefaultValue("31") int catchUpDays,
    @DefaultValue("" + Cohorts.LEAST_ACTIVE) int leastPeers,
    @DefaultValue("PT90S") Duration lease,
    @DefaultValue("PT2M") Duration discardAfter,
    @Nullable String node) {}
