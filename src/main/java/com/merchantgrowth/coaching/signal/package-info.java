/**
 * Which shops need somebody today: risk signals by rules that are data, and the stage a shop is in
 * (handbook §4.3), both found for all shops in one pass of the daily run.
 */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.signal;
