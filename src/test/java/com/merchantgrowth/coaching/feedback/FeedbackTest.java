package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.support.PortalTest;

@PortalTest
class FeedbackTest extends FeedbackScenario {}
