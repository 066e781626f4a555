/** Whether coaching works: coached shops against shops alike that nobody coached. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.effect;
