package com.merchantgrowth.product;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class ProductImportPostgresTest extends ProductImportScenario {}
