package com.merchantgrowth.product.price;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class PaidPricesPostgresTest extends PaidPricesScenario {}
