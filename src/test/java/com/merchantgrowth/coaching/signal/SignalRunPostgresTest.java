package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class SignalRunPostgresTest extends SignalRunScenario {}
