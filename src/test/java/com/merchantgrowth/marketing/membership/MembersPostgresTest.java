package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class MembersPostgresTest extends MembersScenario {}
