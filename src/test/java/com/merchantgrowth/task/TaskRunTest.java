package com.merchantgrowth.task;

import com.merchantgrowth.support.PortalTest;

/** On the embedded database. */
@PortalTest
class TaskRunTest extends TaskRunScenario {}
