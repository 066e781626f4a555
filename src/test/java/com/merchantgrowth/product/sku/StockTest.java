package com.merchantgrowth.product.sku;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class StockTest extends StockScenario {}
