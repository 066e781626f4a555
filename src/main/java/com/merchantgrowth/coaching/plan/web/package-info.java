/** Shared plans over HTTP. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.plan.web;
