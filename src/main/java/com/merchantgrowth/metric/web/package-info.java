/** Metrics over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.web;
