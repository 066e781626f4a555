package com.merchantgrowth.product.sku;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class StockPostgresTest extends StockScenario {}
