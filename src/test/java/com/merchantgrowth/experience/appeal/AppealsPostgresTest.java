package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class AppealsPostgresTest extends AppealsScenario {}
