/** Conditions over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.eligibility.web;
