/**
 * Salons and lectures (沙龙与讲座, handbook §4.3): invited by condition, with scarce seats and a waiting
 * list, in rooms (场地) that are never booked twice, with who came and what was handed out.
 */
@org.springframework.modulith.NamedInterface("salon")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.salon;
