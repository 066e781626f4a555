/** What is asked before a tool goes live: the typo guard and the publish gate on real goods. */
@org.springframework.modulith.NamedInterface("check")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.check;
