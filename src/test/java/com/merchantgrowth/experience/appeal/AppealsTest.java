package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class AppealsTest extends AppealsScenario {}
