package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.BusinessCalendar;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * One run of a day at a time, also with several nodes on one database: whoever has the day's lease
 * computes it. A node that falls silent loses it.
 */
@Component
class RunLeases {
  private static final Logger LOG = LoggerFactory.getLogger(RunLeases.class);

  private final RunRows rows;
  private final RunSettings settings;
  private final BusinessCalendar calendar;
  private final String node;

  RunLeases(
      RunRows rows,
      RunSettings settings,
      BusinessCalendar calendar,
      @Value("${server.port:8080}") String port) {
    this.rows = rows;
    this.settings = settings;
    this.calendar = calendar;
    String named = settings.node();
    node = named != null ? named : host() + ":" + port;
  }

  String node() {
    return node;
  }

  boolean claim(RunStatus run) {
    return rows.claim(run, node, calendar.now(), settings.lease());
  }

  boolean holds(long runId) {
    return rows.holds(runId, node, calendar.now());
  }

  void release(long runId) {
    rows.release(runId);
  }

  /** Renews the leases of these runs until it is closed; then gives back what is left of them. */
  Heartbeat keep(List<Long> runs) {
    return new Heartbeat(runs);
  }

  final class Heartbeat implements AutoCloseable {
    private final List<Long> runs;
    private final ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("run-heartbeat").factory());

    private Heartbeat(List<Long> runs) {
      this.runs = runs;
      long pause = Math.max(1, settings.lease().toMillis() / 4);
      var unused = timer.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void beat() {
      runs.forEach(this::beat);
    }

    private void beat(long run) {
      try {
        rows.renew(run, node, calendar.now().plus(settings.lease()));
      } catch (QueryTimeoutException | PessimisticLockingFailureException e) {
        // the run is being published, which keeps its lease locked: nobody else can take it
        LOG.debug("A lease could not be renewed while its run is published", e);
      } catch (RuntimeException e) {
        LOG.warn("A lease could not be renewed; it runs out unless the next try succeeds", e);
      }
    }

    @Override
    public void close() {
      timer.shutdownNow();
      runs.forEach(rows::release);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "node";
    }
  }
}
