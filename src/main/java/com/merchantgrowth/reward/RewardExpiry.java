package com.merchantgrowth.reward;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night reminds shops of what expires soon and writes down what was not used in time. Nobody
 * has to wait for it: reading and using treat what is past its last day as expired before the
 * ledger says so.
 */
@Component
class RewardExpiry {
  private static final Logger LOG = LoggerFactory.getLogger(RewardExpiry.class);

  /** Locked together for a moment; somebody who releases one of them waits so long. */
  private static final int GRANTS_A_TRANSACTION = 500;

  /** So many days before the end, the last day included. */
  private static final int REMIND_DAYS = 3;

  private final JdbcClient jdbc;
  private final GrantBook book;
  private final GrantReading reading;
  private final RewardMessages messages;
  private final Shops shops;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  RewardExpiry(
      JdbcClient jdbc,
      GrantBook book,
      GrantReading reading,
      RewardMessages messages,
      Shops shops,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.book = book;
    this.reading = reading;
    this.messages = messages;
    this.shops = shops;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Shortly after midnight: yesterday's last days are over, and the next ones are near. */
  @Scheduled(cron = "0 10 0 * * *", zone = "${portal.zone:Asia/Shanghai}")
  public void nightly() {
    sweep();
    remind();
  }

  /** Tells shops what expires within {@link #REMIND_DAYS}; a night that was missed is made up. */
  void remind() {
    long after = 0;
    List<RewardGrant> near;
    do {
      near = reading.expiringAfter(after, calendar.today(), REMIND_DAYS, GRANTS_A_TRANSACTION);
      if (!near.isEmpty()) {
        after = near.getLast().id();
        messages.expiring(near, shops(near));
      }
    } while (near.size() == GRANTS_A_TRANSACTION);
  }

  private Map<Long, ShopRef> shops(List<RewardGrant> grants) {
    Map<Long, ShopRef> refs = new HashMap<>();
    shops
        .profiles(grants.stream().map(RewardGrant::shopId).distinct().toList(), calendar.today())
        .forEach((id, profile) -> refs.put(id, profile.ref()));
    return refs;
  }

  /**
   * @return how many grants it wrote to
   */
  int sweep() {
    List<Long> due = due();
    for (int from = 0; from < due.size(); from += GRANTS_A_TRANSACTION) {
      List<Long> some = due.subList(from, Math.min(due.size(), from + GRANTS_A_TRANSACTION));
      transaction.executeWithoutResult(status -> expire(some));
    }
    if (!due.isEmpty()) {
      LOG.info("{} rewards expired", due.size());
    }
    return due.size();
  }

  private List<Long> due() {
    return jdbc.sql(
            """
            select g.id from reward_grant g join reward_entry e on e.grant_id = g.id
            where g.expires_on < ?
            group by g.id having sum(e.available) > 0 order by g.id
            """)
        .param(calendar.today())
        .query(Long.class)
        .list();
  }

  /** Asks again under the lock: another node may have been here. */
  private void expire(List<Long> ids) {
    Map<GrantBook.Locked, List<Posting>> postings = new LinkedHashMap<>();
    book.lock(ids).forEach(grant -> postings.put(grant, grant.moves().expire()));
    book.append(postings);
  }
}
