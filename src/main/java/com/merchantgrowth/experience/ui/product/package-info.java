/** Pages about the product score. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.ui.product;
