/** Whom bulletins, answers and invitations reach: shops by condition, and the coaches they have. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.touched;
