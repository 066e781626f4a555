package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.support.PostgresPortal;

@PostgresPortal
class FeedbackPostgresTest extends FeedbackScenario {}
