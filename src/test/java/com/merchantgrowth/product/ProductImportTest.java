package com.merchantgrowth.product;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class ProductImportTest extends ProductImportScenario {}
