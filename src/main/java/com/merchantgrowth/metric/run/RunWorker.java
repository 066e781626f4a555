package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.BusinessCalendar;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This node's hands: takes waiting runs one batch after another, asks for what is due, and has what
 * crashed or was replaced cleared away.
 */
@Component
class RunWorker implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
  private static final String SCHEDULE = "schedule";

  private final RunRows rows;
  private final DailyRunEngine engine;
  private final RunSchedule schedule;
  private final RunLeases leases;
  private final RunUpkeep upkeep;
  private final BusinessCalendar calendar;
  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("daily-run").factory());

  RunWorker(
      RunRows rows,
      DailyRunEngine engine,
      RunSchedule schedule,
      RunLeases leases,
      RunUpkeep upkeep,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.engine = engine;
    this.schedule = schedule;
    this.leases = leases;
    this.upkeep = upkeep;
    this.calendar = calendar;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    hands.execute(() -> quietly(() -> upkeep.endAbandoned(leases.node())));
    wake();
  }

  /** Every half minute: what is due, what other nodes left, what can go. */
  @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  void tick() {
    hands.execute(
        () ->
            quietly(
                () -> {
                  upkeep.endAbandoned(null);
                  for (RunSchedule.Due due : schedule.due()) {
                    rows.insert(due.kind(), due.day(), RunVersions.OWN, SCHEDULE, calendar.now());
                  }
                  upkeep.clean();
                }));
    wake();
  }

  /** Takes what waits, soon, on the worker's own thread. */
  void wake() {
    hands.execute(() -> quietly(this::work));
  }

  /** Kind by kind, so that days another node is computing hold up no other kind. */
  private void work() {
    rows.waiting().stream()
        .collect(Collectors.groupingBy(RunStatus::kind, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(runs -> quietly(() -> engine.carryOut(runs, (run, done, total) -> {})));
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The daily-run worker goes on after a failure", e);
    }
  }

  @Override
  public void destroy() {
    hands.shutdownNow();
  }
}
