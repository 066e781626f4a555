package com.merchantgrowth.experience;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class ProductScorePostgresTest extends ProductScoreScenario {}
