/** 满减券: threshold coupons, claimed by buyers or in force for everybody (handbook §6.2). */
@org.springframework.modulith.NamedInterface("coupon")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.coupon;
