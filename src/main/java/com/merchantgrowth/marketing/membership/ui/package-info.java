/** Screens of memberships: the programme, its members, and fields of member prices and coupons. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.membership.ui;
