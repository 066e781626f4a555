/**
 * What each tool brought (效果数据): by day, SKU and channel, against the days before and against shops
 * without such a tool; who claimed and ordered; and the same written back as facts every night.
 */
@org.springframework.modulith.NamedInterface("effect")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.effect;
