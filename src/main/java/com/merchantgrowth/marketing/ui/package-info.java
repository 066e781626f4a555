/** Pages of marketing tools: the list, what each is for, the calendar and the pricing policy. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.ui;
