/** Metric definitions and daily runs for administrators. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.run.ui;
