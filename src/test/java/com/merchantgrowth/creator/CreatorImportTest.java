package com.merchantgrowth.creator;

import com.merchantgrowth.support.PortalTest;

/** On H2. */
@PortalTest
class CreatorImportTest extends CreatorImportScenario {}
