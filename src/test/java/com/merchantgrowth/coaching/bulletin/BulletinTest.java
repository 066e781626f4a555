package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.support.PortalTest;

@PortalTest
class BulletinTest extends BulletinScenario {}
