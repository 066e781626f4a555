/** Creators over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.creator.web;
