package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class EffectTest extends EffectScenario {}
