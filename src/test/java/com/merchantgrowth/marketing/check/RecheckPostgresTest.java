package com.merchantgrowth.marketing.check;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class RecheckPostgresTest extends RecheckScenario {}
