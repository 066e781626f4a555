/**
 * The shops a coach looks after: who needs help most today, and why; one shop on one screen, and
 * what happened to it. Other topics contribute ({@link
 * com.merchantgrowth.coaching.portfolio.CoachingFigures}, {@link
 * com.merchantgrowth.coaching.portfolio.TimelineSource}).
 */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.portfolio;
