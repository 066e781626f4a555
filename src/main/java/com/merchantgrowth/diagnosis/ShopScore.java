package com.merchantgrowth.diagnosis;

import com.merchantgrowth.metric.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Where one of several shops stands, as a list shows it.
 *
 * @param scores of the day
 * @param weakest the dimension with the lowest score; null when none has one
 * @param change7 overall now − overall seven days before; NaN when one of them is missing
 */
public record ShopScore(
    long shopId, ScoreDay scores, @Nullable Dimension weakest, double change7) {}
