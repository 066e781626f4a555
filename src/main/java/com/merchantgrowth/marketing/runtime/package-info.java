/**
 * What a storefront calls: quotes, claims, holds, orders. A quote consumes nothing; placing an
 * order re-validates and consumes in one transaction (P8). Each scarce thing is a row that is
 * changed by conditional statements, in one order everywhere: claims, holds, scarce rows, stock,
 * each by id.
 */
@org.springframework.modulith.NamedInterface("runtime")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.runtime;
