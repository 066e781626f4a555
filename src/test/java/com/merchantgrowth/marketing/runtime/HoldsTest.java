package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class HoldsTest extends HoldsScenario {}
