/**
 * Products (商品): what a shop offers and how well each is presented. How products sell is told by
 * facts about them; how good they are altogether is the product score's to say.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Products",
    allowedDependencies = {"identity", "merchant", "merchant :: web", "notice"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.product;
