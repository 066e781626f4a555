/**
 * The arithmetic of the diagnosis as pure functions from records to records (handbook §3):
 * dimension scores, advice, what-if, standing. The rules are printed in the product under "how is
 * this computed".
 */
@org.springframework.modulith.NamedInterface("score")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.diagnosis.score;
