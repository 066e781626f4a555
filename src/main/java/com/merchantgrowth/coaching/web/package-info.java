/** Coaching over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.web;
