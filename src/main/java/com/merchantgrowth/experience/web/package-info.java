/** Scores over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.web;
