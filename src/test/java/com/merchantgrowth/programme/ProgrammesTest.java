package com.merchantgrowth.programme;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class ProgrammesTest extends ProgrammesScenario {}
