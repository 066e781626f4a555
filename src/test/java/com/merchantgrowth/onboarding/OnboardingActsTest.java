package com.merchantgrowth.onboarding;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class OnboardingActsTest extends OnboardingActsScenario {}
