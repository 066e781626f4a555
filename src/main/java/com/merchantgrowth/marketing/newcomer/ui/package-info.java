/** Fields of newcomer coupons. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.newcomer.ui;
