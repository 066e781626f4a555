/**
 * Events that scores do not count (carrier failure, malicious buyer): decided by an administrator,
 * or asked for by the merchant. Facts and metrics keep their values; only scores, and whatever
 * reads them, leave the event out.
 */
@org.springframework.modulith.NamedInterface("appeal")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.appeal;
