/** 限时秒杀: chosen goods at a price of their own in sessions, from stock set aside (handbook §6.2). */
@org.springframework.modulith.NamedInterface("flashsale")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.flashsale;
