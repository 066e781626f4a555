package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.support.PortalTest;

@PortalTest
class SalonTest extends SalonScenario {}
