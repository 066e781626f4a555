/** The arithmetic of one grant, from its postings, as pure functions from records to records. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.reward.core;
