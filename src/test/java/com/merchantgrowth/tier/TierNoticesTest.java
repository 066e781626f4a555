package com.merchantgrowth.tier;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.tier.ladder.Ladders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class TierNoticesTest {
  private static final long RUN = 987_654_501L;

  @Autowired TierMarket market;
  @Autowired RunConditions conditions;
  @Autowired NoticeSending sending;
  @Autowired BusinessCalendar calendar;
  @Autowired ShopSnapshots shops;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void begin() {
    market.begin();
  }

  @AfterEach
  void end() {
    market.end();
  }

  private record Sent(String key, String args, String route) {}

  private List<Sent> sent(ShopRef shop, String kind) {
    return jdbc.sql(
            "select text_key, args, route from notice where recipient = ? and kind = ?"
                + " order by id")
        .params("S" + shop.id(), kind)
        .query((row, _) -> new Sent(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  @Test
  void a_shop_hears_of_its_new_tier_once() {
    YearMonth month = YearMonth.from(calendar.yesterday()).minusMonths(1);
    ShopRef rising = market.shop("tier-news-1", "L1");
    ShopRef staying = market.shop("tier-news-2", "L1");
    market.sells(rising, month, 12_000_000);
    market.sells(staying, month, 5_000_000);
    market.run(month.atEndOfMonth());
    market.run(month.atEndOfMonth());

    assertThat(sent(rising, "tier.changed"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.key()).isEqualTo("tier.notice.risen");
              assertThat(notice.args()).contains(month.plusMonths(1).atDay(1).toString(), "L2");
              assertThat(notice.route()).isEqualTo("tier?shop=tier-news-1");
            });
    assertThat(sent(staying, "tier.changed")).isEmpty();
  }

  @Test
  void old_days_that_are_run_for_the_first_time_are_no_news() {
    YearMonth month = YearMonth.of(2011, 4);
    ShopRef shop = market.shop("tier-news-3", "L1");
    market.sells(shop, month, 12_000_000);
    market.run(month.atEndOfMonth());
    assertThat(market.tier(shop, month.plusMonths(1).atDay(1))).isEqualTo("L2");
    assertThat(sent(shop, "tier.changed")).isEmpty();
  }

  @Test
  void in_the_last_days_shops_that_would_move_are_warned_when_the_run_is_published() {
    LocalDate end = YearMonth.from(calendar.today()).plusMonths(2).atEndOfMonth();
    LocalDate day = end.minusDays(3);
    ShopRef up = market.shop("tier-news-4", "L1");
    ShopRef same = market.shop("tier-news-5", "L1");
    ShopRef spared = market.shop("tier-news-6", "L2");
    double paced = 10_000_000.0 * day.getDayOfMonth() / day.lengthOfMonth();
    ShopColumns columns = shops.asOf(day);
    double[] sales = new double[columns.size()];
    Arrays.fill(sales, Double.NaN);
    sales[columns.row(up.id())] = paced + 1;
    sales[columns.row(same.id())] = paced - 1;
    sales[columns.row(spared.id())] = 100;
    TierNotices notices = on(day.plusDays(1));

    notices.prepare(new Run(day, columns, sales), Ladders.shipped(), Map.of());
    assertThat(sent(up, "tier.soon")).isEmpty();
    transaction.executeWithoutResult(status -> notices.published(RUN));

    assertThat(sent(up, "tier.soon"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.key()).isEqualTo("tier.notice.soonUp");
              assertThat(notice.args()).contains(end.plusDays(1).toString(), "L1", "L2");
            });
    assertThat(sent(same, "tier.soon")).isEmpty();
    assertThat(sent(spared, "tier.soon")).as("it has grace left").isEmpty();

    // earlier in the month, and for days whose evaluation is over, nobody is
    LocalDate early = end.minusDays(6);
    TierNotices before = on(early.plusDays(1));
    before.prepare(new Run(early, columns, sales), Ladders.shipped(), Map.of());
    TierNotices after = on(end.plusDays(2));
    after.prepare(new Run(day, columns, sales), Ladders.shipped(), Map.of());
    transaction.executeWithoutResult(
        status -> {
          before.published(RUN);
          after.published(RUN);
        });
    assertThat(sent(up, "tier.soon")).hasSize(1);
  }

  private TierNotices on(LocalDate today) {
    Clock clock = Clock.fixed(today.atStartOfDay(calendar.zone()).toInstant(), calendar.zone());
    return new TierNotices(conditions, sending, new BusinessCalendar(clock, calendar.zone()));
  }

  /** A run that knows nothing but sales. */
  private record Run(LocalDate day, ShopColumns shops, double[] sales) implements DailyRunContext {
    @Override
    public long runId() {
      return RUN;
    }

    @Override
    public SubjectKind kind() {
      return SubjectKind.SHOP;
    }

    @Override
    public List<MetricDefinition> metrics() {
      return List.of();
    }

    @Override
    public RunVersions versions() {
      return RunVersions.OWN;
    }

    @Override
    public String[] codes() {
      return shops.codes();
    }

    @Override
    public long[] subjects() {
      return shops.ids();
    }

    @Override
    public double[] aggregate(String requestName) {
      return sales;
    }

    @Override
    public LongConsumer progress() {
      return done -> {};
    }

    @Override
    public boolean[] active() {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[] values(int metric) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[] samples(int metric) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[] percentiles(int metric) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int[] groupOf() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PeerGroup> groups() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PeerMarks> marks(int group) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void putValues(String metricCode, double[] values) {
      throw new UnsupportedOperationException();
    }
  }
}
