package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a shop was in one stage without a break.
 *
 * @param stage null = not known
 * @param from the first day; null = from before there were any records
 * @param to the first day after; null = until further notice
 */
public record StageSpan(
    @Nullable ShopStage stage, @Nullable LocalDate from, @Nullable LocalDate to) {}
