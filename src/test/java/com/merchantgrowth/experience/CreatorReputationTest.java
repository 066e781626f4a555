package com.merchantgrowth.experience;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class CreatorReputationTest extends CreatorReputationScenario {}
