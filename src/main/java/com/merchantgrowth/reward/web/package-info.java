/** Rewards over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.reward.web;
