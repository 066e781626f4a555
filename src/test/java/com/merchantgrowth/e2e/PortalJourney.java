package com.merchantgrowth.e2e;

import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journeys through one running portal with the demo marketplace, in one browser. */
@RunningPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PortalJourney {
  @LocalServerPort int port;
  @Autowired MetricResults results;
  @Autowired BusinessCalendar calendar;
  Journey journey;

  @BeforeAll
  void prepare() {
    journey = Journey.through(port, results, calendar);
  }

  @AfterAll
  void close() {
    journey.close();
  }
}
