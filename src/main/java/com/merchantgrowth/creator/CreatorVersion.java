package com.merchantgrowth.creator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * With whom a creator is compared from {@code from} (included) to {@code to} (excluded; null =
 * until further notice).
 */
public record CreatorVersion(
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable CreatorTier tier,
    @Nullable CreatorType type,
    String category) {}
