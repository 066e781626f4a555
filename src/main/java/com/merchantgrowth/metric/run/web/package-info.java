/** Daily runs over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.run.web;
