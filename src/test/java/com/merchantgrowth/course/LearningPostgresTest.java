package com.merchantgrowth.course;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class LearningPostgresTest extends LearningScenario {}
