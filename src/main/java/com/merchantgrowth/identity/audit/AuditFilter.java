package com.merchantgrowth.identity.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows; empty texts and null instants do not restrict.
 *
 * @param action an exact action, or its first part such as {@code account}
 * @param target part of the target, case does not matter
 * @param from included
 * @param until excluded
 */
record AuditFilter(
    String actor, String action, String target, @Nullable Instant from, @Nullable Instant until) {}
