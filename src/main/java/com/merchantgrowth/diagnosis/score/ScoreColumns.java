package com.merchantgrowth.diagnosis.score;

/**
 * The scores of many shops as columns; NaN = no score.
 *
 * @param dimensions one column per {@link com.merchantgrowth.metric.Dimension}, in its order
 * @param overall one entry per row
 */
public record ScoreColumns(double[][] dimensions, double[] overall) {}
