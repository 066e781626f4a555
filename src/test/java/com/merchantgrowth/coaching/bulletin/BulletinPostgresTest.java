package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.support.PostgresPortal;

@PostgresPortal
class BulletinPostgresTest extends BulletinScenario {}
