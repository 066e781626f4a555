/**
 * The price core, pure: a basket, the rules in force, a buyer and an instant in; a quote out that
 * says of every rule whether it applied and why. The rules it keeps are the numbered points P1 … P8
 * of the pricing policy.
 */
@org.springframework.modulith.NamedInterface("price")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.price;
