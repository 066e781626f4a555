/** Pages and cards about tiers. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.tier.ui;
