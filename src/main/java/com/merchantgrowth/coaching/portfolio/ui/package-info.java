/** The coach's list of shops, one shop on one screen, and the card of the landing page. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.portfolio.ui;
