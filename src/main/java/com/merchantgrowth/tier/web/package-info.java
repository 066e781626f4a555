/** The tier over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.tier.web;
