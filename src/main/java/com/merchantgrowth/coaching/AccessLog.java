package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What service providers looked at. The first look of an account at an area of a shop on a day is
 * kept, in the audit trail and for the owner to read; the looks of the same day after it are not,
 * so that a day's work does not fill the trail. It is committed by itself before anything is shown:
 * the caller's transaction may be read-only or fail.
 */
@Component
class AccessLog {
  private record Look(long account, long shop, ShopArea area) {}

  /** What this node knows to be kept already; of one day only. */
  private record Kept(LocalDate day, Set<Look> looks) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;
  private final TransactionTemplate alone;
  private final AtomicReference<Kept> kept;

  AccessLog(
      JdbcClient jdbc,
      AuditTrail audit,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.calendar = calendar;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    kept = new AtomicReference<>(new Kept(LocalDate.MIN, Set.of()));
  }

  void keep(AccountRef account, ShopRef shop, ShopArea area) {
    LocalDate today = calendar.today();
    Look look = new Look(account.id(), shop.id(), area);
    Kept known = today(today);
    if (known.looks().contains(look)) {
      return;
    }
    try {
      alone.executeWithoutResult(_ -> write(look, shop, today));
    } catch (DuplicateKeyException elsewhere) {
      // another tab or node was first
    }
    known.looks().add(look);
  }

  private Kept today(LocalDate today) {
    return kept.updateAndGet(
        known ->
            known.day().equals(today) ? known : new Kept(today, ConcurrentHashMap.newKeySet()));
  }

  private void write(Look look, ShopRef shop, LocalDate today) {
    int known =
        jdbc.sql(
                "select count(*) from coaching_access"
                    + " where account_id = ? and shop_id = ? and area = ? and on_day = ?")
            .params(look.account(), look.shop(), look.area().name(), today)
            .query(Integer.class)
            .single();
    if (known == 0) {
      jdbc.sql(
              "insert into coaching_access (account_id, shop_id, area, on_day, first_at) values (?, ?, ?, ?, ?)")
          .params(
              look.account(),
              look.shop(),
              look.area().name(),
              today,
              calendar.now().atOffset(ZoneOffset.UTC))
          .update();
      audit.record("coaching.access", shop.code(), Map.of("area", look.area().code()));
    }
  }

  /**
   * What was looked at in a shop on one day by one account.
   *
   * @param areas in the order of {@link ShopArea}
   */
  record Seen(LocalDate day, long account, List<ShopArea> areas) {}

  /** The newest days first, at most so many looks. */
  List<Seen> newest(long shopId, int most) {
    record Day(LocalDate day, long account) {}
    Map<Day, List<ShopArea>> byDay = new LinkedHashMap<>();
    jdbc.sql(
            "select on_day, account_id, area from coaching_access where shop_id = ?"
                + " order by on_day desc, account_id fetch first "
                + most
                + " rows only")
        .param(shopId)
        .query(
            (RowCallbackHandler)
                row ->
                    byDay
                        .computeIfAbsent(
                            new Day(row.getObject(1, LocalDate.class), row.getLong(2)),
                            _ -> new ArrayList<>())
                        .add(ShopArea.valueOf(row.getString(3))));
    return byDay.entrySet().stream()
        .map(
            day ->
                new Seen(
                    day.getKey().day(),
                    day.getKey().account(),
                    day.getValue().stream().sorted().toList()))
        .toList();
  }
}
