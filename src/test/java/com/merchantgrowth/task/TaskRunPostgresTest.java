package com.merchantgrowth.task;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class TaskRunPostgresTest extends TaskRunScenario {}
