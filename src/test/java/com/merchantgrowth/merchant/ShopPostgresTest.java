package com.merchantgrowth.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.BusinessCalendar;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same scripts and statements on PostgreSQL. */
class ShopPostgresTest {
  private static EmbeddedPostgres postgres;
  private static DataSource dataSource;

  private final BusinessCalendar calendar =
      new BusinessCalendar(Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
  private final ShopVersionStore store =
      new ShopVersionStore(
          dataSource, calendar, new SeenShops(JdbcClient.create(dataSource), calendar, true));
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(dataSource);
  private final ShopUpserts upserts = new ShopUpserts(store, calendar, transactions);
  private final ShopListing listing = new ShopListing(dataSource, calendar);

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    dataSource = postgres.getPostgresDatabase();
    Flyway.configure().dataSource(dataSource).load().migrate();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private ShopImportReport load(String code, String name, String tier) {
    ShopChange change =
        new ShopChange(name, "女装", tier, ShopType.FLAGSHIP, null, LocalDate.of(2025, 1, 2), null);
    return upserts.write(List.of(new ShopRow(2, code, change)), report -> {});
  }

  @Test
  void shops_are_written_read_as_of_a_day_listed_and_counted() {
    load("pg-1", "素锦坊", "L1");
    assertThat(load("pg-1", "素锦坊", "L2").changed()).isEqualTo(1);

    ShopSnapshots snapshots = new ShopSnapshots(dataSource);
    ShopColumns today = snapshots.asOf(calendar.today());
    long id = new ShopCodes(dataSource).all().get("pg-1");
    assertThat(today.tiers()[today.row(id)]).isEqualTo("L2");
    ShopColumns before = snapshots.asOf(LocalDate.of(2017, 4, 22));
    assertThat(before.tiers()[before.row(id)]).isEqualTo("L1");

    ShopFilter filter = new ShopFilter("锦", "女装", "L2", "flagship", "", "");
    assertThat(listing.page(filter, null, ShopSort.BY_CODE, 0, 10)).hasSize(1);
    assertThat(listing.count(filter, List.of(id))).isEqualTo(1);
    assertThat(listing.choices()).anyMatch(choice -> choice[1].equals("女装"));
  }

  @Test
  void flags_are_replaced_by_shop_flag_and_first_day() {
    load("pg-2", "云上", "L1");
    long id = new ShopCodes(dataSource).all().get("pg-2");
    ShopFlagStore flags = new ShopFlagStore(dataSource, store);
    LocalDate since = LocalDate.of(2026, 1, 1);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              flags.put(List.of(new ShopFlagStore.Entry(id, "violation", since, null, "")));
              assertThat(
                      flags
                          .put(
                              List.of(
                                  new ShopFlagStore.Entry(
                                      id, "violation", since, since.plusDays(9), "x")))
                          .changed())
                  .isEqualTo(1);
            });

    ShopRecords records = new ShopRecords(JdbcClient.create(dataSource));
    assertThat(records.of(id, since.plusDays(9)).orElseThrow().flags())
        .extracting(ShopRecords.FlagSpan::flag)
        .containsExactly("violation");
    assertThat(records.of(id, since.plusDays(10)).orElseThrow().flags()).isEmpty();
    assertThat(records.holding(List.of("violation"), since.plusDays(9)))
        .extracting(ShopRecords.FlagSpan::shopId)
        .contains(id);
    assertThat(records.holding(List.of("violation"), since.plusDays(10)))
        .extracting(ShopRecords.FlagSpan::shopId)
        .doesNotContain(id);
  }

  @Test
  void the_database_itself_refuses_a_second_open_version() {
    load("pg-3", "北桥", "L1");
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);

    assertThatThrownBy(
            () ->
                jdbc.update(
                    "insert into shop_version (shop_id, valid_from, name, category, tier,"
                        + " shop_type, belt, stage) select id, date '2026-01-01', 'x', '', '', '',"
                        + " '', '' from shop where code = 'pg-3'"))
        .hasMessageContaining("uk_shop_version_to");
  }
}
