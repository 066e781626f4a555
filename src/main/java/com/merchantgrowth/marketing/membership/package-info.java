/**
 * 商家会员: levels, points and benefits of a shop's members (handbook §6.2). Points and growth are
 * ledgers; what members pay less is two kinds of ordinary tools, member prices and member coupons,
 * that pass the same gate as every other.
 */
@org.springframework.modulith.NamedInterface("membership")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.membership;
