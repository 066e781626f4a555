/**
 * Shops and flags over REST; and how a refused file is answered, for other rooms that take files.
 */
@org.springframework.modulith.NamedInterface("web")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.merchant.web;
