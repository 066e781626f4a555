/** The shops a coach looks after: who needs help most today, and why. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.portfolio;
