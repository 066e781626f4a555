package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class MembersTest extends MembersScenario {}
