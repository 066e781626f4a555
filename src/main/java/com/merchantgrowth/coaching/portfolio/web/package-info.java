/** The portfolio, its rules and stages over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.portfolio.web;
