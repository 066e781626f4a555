/** Messages over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.notice.web;
