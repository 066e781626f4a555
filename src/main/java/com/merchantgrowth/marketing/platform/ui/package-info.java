/** Fields of coupons of the platform. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.platform.ui;
