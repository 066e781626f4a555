package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class PlanActsPostgresTest extends PlanActsScenario {}
