/** Facts and measures over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.fact.web;
