package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.support.PostgresPortal;

/** The same on PostgreSQL. */
@PostgresPortal
class EffectPostgresTest extends EffectScenario {}
