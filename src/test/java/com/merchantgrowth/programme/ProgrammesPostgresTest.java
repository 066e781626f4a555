package com.merchantgrowth.programme;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class ProgrammesPostgresTest extends ProgrammesScenario {}
