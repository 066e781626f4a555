package com.merchantgrowth.creator;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class CreatorImportPostgresTest extends CreatorImportScenario {}
