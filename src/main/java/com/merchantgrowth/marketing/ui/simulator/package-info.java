/** Any basket, buyer and time, priced with every decision in words. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.ui.simulator;
