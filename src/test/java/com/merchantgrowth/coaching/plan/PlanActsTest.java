package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.support.PortalTest;

@PortalTest
class PlanActsTest extends PlanActsScenario {}
