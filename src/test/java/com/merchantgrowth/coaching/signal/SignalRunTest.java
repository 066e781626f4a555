package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class SignalRunTest extends SignalRunScenario {}
