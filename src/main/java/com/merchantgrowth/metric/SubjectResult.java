package com.merchantgrowth.metric;

import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import java.util.List;

/**
 * One subject's row of a published run. Arrays are indexed by {@link PublishedRun#metrics()}
 * position; NaN = none.
 *
 * @param active at least one fact in the last 30 days
 * @param narrowest the group it would have been compared with had it been large enough (equals
 *     {@code group} unless widened)
 * @param marks of {@code group}, one per metric
 */
public record SubjectResult(
    PublishedRun run,
    long subject,
    boolean active,
    PeerGroup group,
    PeerGroup narrowest,
    double[] values,
    double[] samples,
    double[] percentiles,
    List<PeerMarks> marks) {}
