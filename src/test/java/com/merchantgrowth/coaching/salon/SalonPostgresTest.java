package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.support.PostgresPortal;

@PostgresPortal
class SalonPostgresTest extends SalonScenario {}
