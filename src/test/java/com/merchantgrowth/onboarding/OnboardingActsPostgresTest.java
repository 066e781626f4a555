package com.merchantgrowth.onboarding;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class OnboardingActsPostgresTest extends OnboardingActsScenario {}
