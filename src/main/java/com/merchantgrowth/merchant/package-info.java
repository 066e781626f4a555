/**
 * Shops (商家), their attributes over time, their staff, and the guard that decides who may see which
 * shop.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Shops",
    allowedDependencies = {"identity"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.merchant;
