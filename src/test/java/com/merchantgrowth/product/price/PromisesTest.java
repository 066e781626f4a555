package com.merchantgrowth.product.price;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class PromisesTest extends PromisesScenario {}
