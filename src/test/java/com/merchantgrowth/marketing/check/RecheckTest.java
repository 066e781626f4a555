package com.merchantgrowth.marketing.check;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class RecheckTest extends RecheckScenario {}
