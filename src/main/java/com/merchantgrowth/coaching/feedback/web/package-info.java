/** Reports on rules over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.feedback.web;
