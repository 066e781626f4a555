/**
 * Scores that steer traffic (handbook §2): how well a shop serves, how good a creator's word is,
 * how good a product is presented and sold. How much a shop sells is its tier's to say.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Experience scores",
    allowedDependencies = {
      "identity",
      "merchant",
      "merchant :: web",
      "creator",
      "product",
      "product :: *",
      "notice",
      "metric",
      "metric :: *"
    })
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience;
