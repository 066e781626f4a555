package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class ClaimQueueTest extends ClaimQueueScenario {}
