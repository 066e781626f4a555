package com.merchantgrowth.product.price;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class PromisesPostgresTest extends PromisesScenario {}
