/**
 * The shared plan of a shop and its service provider: what is to be reached, who does what by when,
 * what was talked about, and what came of it. Data close what data can tell.
 */
@org.springframework.modulith.NamedInterface("plan")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.plan;
