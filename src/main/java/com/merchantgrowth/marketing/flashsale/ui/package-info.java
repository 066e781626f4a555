/** Fields of flash sales. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.flashsale.ui;
