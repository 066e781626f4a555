/** This topic over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.evaluation.web;
