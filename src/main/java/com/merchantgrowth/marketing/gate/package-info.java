/**
 * The publish gate (破价检查), pure: what the lowest price of each SKU can become with everything
 * published and scheduled, by the same price core that quotes; what that is compared with; and the
 * cheapest way out.
 */
@org.springframework.modulith.NamedInterface("gate")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.gate;
