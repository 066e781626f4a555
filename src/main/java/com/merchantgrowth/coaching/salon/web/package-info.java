/** Salons and lectures over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.salon.web;
