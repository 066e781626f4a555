/**
 * The demo marketplace as a pure function of shop and calendar day: no clock, no database, no
 * Spring. A day's facts never depend on when the demo was first started, nor on any other day
 * having been generated before.
 */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.demo.market;
