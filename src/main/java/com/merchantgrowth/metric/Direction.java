package com.merchantgrowth.metric;

/**
 * Which way a metric is good. A neutral one is shown with its peers but never scored nor advised.
 */
public enum Direction {
  HIGHER,
  LOWER,
  NEUTRAL
}
