/** Products over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.product.web;
