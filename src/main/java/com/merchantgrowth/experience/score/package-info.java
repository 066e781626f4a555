/**
 * The score engine, pure: a scorecard and a subject's values in, a score that can be opened out. It
 * knows nothing of where values come from.
 */
@org.springframework.modulith.NamedInterface("score")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.score;
