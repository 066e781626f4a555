package com.merchantgrowth.marketing.check;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day every shop with something in force is checked again, some at a time. */
@Component
class DailyRecheck {
  static final String BELOW = "marketing.below";
  private static final Logger LOG = LoggerFactory.getLogger(DailyRecheck.class);
  private static final int AT_ONCE = 200;

  private final ToolStore store;
  private final RecheckRows rows;
  private final Recheck recheck;
  private final BusinessCalendar calendar;

  DailyRecheck(ToolStore store, RecheckRows rows, Recheck recheck, BusinessCalendar calendar) {
    this.store = store;
    this.rows = rows;
    this.recheck = recheck;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind marketingBelow() {
      return NoticeKind.of(BELOW, NoticeKind.Tone.WARN, 260, true, Roles.MERCHANT);
    }
  }

  @Scheduled(initialDelay = 90, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
  void check() {
    LocalDate today = calendar.today();
    List<Long> shops =
        store.shopsInForce(calendar.now()).stream().filter(shop -> shop != Rule.PLATFORM).toList();
    for (Long shop : rows.due(shops, today, AT_ONCE)) {
      try {
        recheck.shop(shop, today);
      } catch (RuntimeException failed) {
        LOG.warn("tools of shop {} are checked again later", shop, failed);
      }
    }
  }
}
