/** The way of a tool from draft to live and to its end. */
@org.springframework.modulith.NamedInterface("publish")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.publish;
