package com.merchantgrowth.product.sku;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class SkuImportPostgresTest extends SkuImportScenario {}
