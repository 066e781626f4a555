package com.merchantgrowth.marketing.publish;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class PublishingTest extends PublishingScenario {}
