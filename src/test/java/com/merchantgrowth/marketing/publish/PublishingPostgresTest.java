package com.merchantgrowth.marketing.publish;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class PublishingPostgresTest extends PublishingScenario {}
