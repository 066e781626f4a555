/** How provider organisations do, by data, and which level they have reached. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.evaluation;
