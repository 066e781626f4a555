/** Shops and flags over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.merchant.web;
