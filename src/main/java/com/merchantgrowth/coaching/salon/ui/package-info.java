/** The pages of salons and lectures. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.salon.ui;
