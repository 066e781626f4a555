/** 平台券: the marketplace's own coupons over all shops, each bearing a share (handbook §6.2). */
@org.springframework.modulith.NamedInterface("platform")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.platform;
