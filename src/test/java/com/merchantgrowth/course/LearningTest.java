package com.merchantgrowth.course;

import com.merchantgrowth.support.PortalTest;

/** Learning on H2. */
@PortalTest
class LearningTest extends LearningScenario {}
