package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class ClaimQueuePostgresTest extends ClaimQueueScenario {}
