/**
 * What prices are measured against: the lowest price promised to a creator, and the lowest price
 * buyers really paid.
 */
@org.springframework.modulith.NamedInterface("price")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.product.price;
