/**
 * Marketing tools (handbook §6.2): what a shop promises its buyers, what it costs at worst before
 * it goes live, and what storefronts ask, claim and order. Prices come from one pure core ({@code
 * price}); each tool is a nested package that turns its own terms into the core's rules.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Marketing tools",
    allowedDependencies = {
      "shared",
      "shared :: *",
      "identity",
      "merchant",
      "merchant :: web",
      "product",
      "product :: *",
      "notice",
      "metric",
      "metric :: *",
      "diagnosis",
      "diagnosis :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing;
