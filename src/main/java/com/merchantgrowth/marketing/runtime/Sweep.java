package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What time gives back: holds that ended, orders nobody paid, pieces of sales that are over. Each
 * is one transaction behind a compare-and-set: several nodes may sweep at once, and one that is
 * killed has done some of them wholly.
 */
@Component
class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_ONCE = 500;

  private final Holds holds;
  private final Orders orders;
  private final FlashStock flash;
  private final Idempotency requests;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  Sweep(
      Holds holds,
      Orders orders,
      FlashStock flash,
      Idempotency requests,
      JdbcClient jdbc,
      BusinessCalendar calendar) {
    this.holds = holds;
    this.orders = orders;
    this.flash = flash;
    this.requests = requests;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  private record Over(long tool, long sku) {}

  @Scheduled(initialDelay = 20, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    holds.due(AT_ONCE).forEach(id -> each("hold " + id, () -> holds.expire(id)));
    orders.due(AT_ONCE).forEach(key -> each("order " + key, () -> orders.expire(key)));
    over().forEach(over -> each("sale " + over, () -> back(over)));
    each("old requests", () -> requests.forget(AT_ONCE));
  }

  private static void each(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("{} is left for the next sweep", what, failed);
    }
  }

  /** Sales that are over, by the clock or by their shop, and still have pieces. */
  private List<Over> over() {
    return jdbc.sql(
            "select s.tool_id, s.sku_id from marketing_scarce s"
                + " join marketing_tool t on t.id = s.tool_id"
                + " where s.kind = 'stock' and s.taken < s.total"
                + " and (t.ends_at <= ? or t.stage = 'ended')"
                + " order by s.tool_id, s.sku_id fetch first ? rows only")
        .params(ToolStore.at(calendar.now()), AT_ONCE)
        .query((row, number) -> new Over(row.getLong(1), row.getLong(2)))
        .list();
  }

  private void back(Over over) {
    flash.closeOver(over.tool(), over.sku());
  }
}
