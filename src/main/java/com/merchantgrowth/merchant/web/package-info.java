/** Shops and flags over REST, and how any refused file is answered. */
@org.springframework.modulith.NamedInterface("web")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.merchant.web;
