/** 新人券: coupons only for buyers new to the shop, visible only to them (handbook §6.2). */
@org.springframework.modulith.NamedInterface("newcomer")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.newcomer;
