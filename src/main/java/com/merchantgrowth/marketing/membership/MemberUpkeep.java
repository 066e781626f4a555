package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to members: points expire, levels are looked at. Each member is one transaction
 * behind its lock; several nodes may do it at once, and done twice it changes nothing more.
 */
@Component
class MemberUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(MemberUpkeep.class);
  private static final int AT_ONCE = 500;

  private final ProgrammeBook programmes;
  private final MemberBook members;
  private final MemberLedger ledger;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  MemberUpkeep(
      ProgrammeBook programmes,
      MemberBook members,
      MemberLedger ledger,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.programmes = programmes;
    this.members = members;
    this.ledger = ledger;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Shortly after midnight; a night that was missed is made up. */
  @Scheduled(cron = "0 15 0 * * *", zone = "${portal.zone:Asia/Shanghai}")
  void nightly() {
    Instant now = calendar.now();
    long after = 0;
    List<Long> due;
    do {
      due = members.due(calendar.dayOf(now), now, after, AT_ONCE);
      for (long id : due) {
        after = id;
        try {
          transaction.executeWithoutResult(status -> look(id, now));
        } catch (RuntimeException failed) {
          LOG.warn("member {} is left for the next night", id, failed);
        }
      }
    } while (due.size() == AT_ONCE);
  }

  private void look(long id, Instant now) {
    members
        .lock(id)
        .ifPresent(
            member -> {
              ledger.account(member, now);
              ledger.look(member, programmes.require(member.shopId()).programme(), now);
            });
  }
}
