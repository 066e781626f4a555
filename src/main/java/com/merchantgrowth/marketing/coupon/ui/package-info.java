/** Fields of threshold coupons. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.coupon.ui;
