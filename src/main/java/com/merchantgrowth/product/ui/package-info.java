/** Pages about SKUs, their stock and what creators were promised about their prices. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.product.ui;
