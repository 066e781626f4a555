package com.merchantgrowth.product.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuFilter;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What buyers paid, from orders, files and programs; run on both databases. */
abstract class PaidPricesScenario {
  private static final String HEADER =
      "order_key,line,sku_code,channel,unit_net,quantity,paid_at\n";

  @Autowired private SkuMarket market;
  @Autowired private PaidPrices paid;
  @Autowired private PaidLineImport imports;
  @Autowired private SkuBoard board;
  @Autowired private People people;
  @Autowired private BusinessCalendar calendar;

  private Instant ago(int days) {
    return calendar.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static PaidLine line(Sku sku, String order, int line, long fen, Instant at) {
    return new PaidLine(sku.id(), order, line, "live_room", fen, 1, at);
  }

  private PaidLineReport load(AccountRef who, ShopRef shop, String rows) {
    return people.as(
        who,
        () ->
            imports.importCsv(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                shop.code()));
  }

  @Test
  void a_line_counts_once_however_often_it_is_recorded() {
    ShopRef shop = market.shop("paid-once");
    Sku sku = market.sku(shop, "A", 5);

    assertThat(
            paid.record(
                shop.id(),
                List.of(
                    line(sku, "o-1", 1, 900, ago(2)),
                    line(sku, "o-1", 2, 800, ago(2)),
                    line(sku, "o-1", 2, 700, ago(2)))))
        .isEqualTo(2);
    assertThat(
            paid.record(
                shop.id(),
                List.of(line(sku, "o-1", 1, 1, ago(1)), line(sku, "o-2", 1, 850, ago(1)))))
        .isEqualTo(1);

    assertThat(paid.lowestRecently(shop.id(), List.of(sku.id())).get(sku.id()).unitNet())
        .isEqualTo(800);
  }

  @Test
  void the_lowest_price_names_the_order_that_set_it_within_the_window() {
    ShopRef shop = market.shop("paid-lowest");
    ShopRef other = market.shop("paid-lowest-other");
    Sku sku = market.sku(shop, "A", 5);
    Sku unsold = market.sku(shop, "B", 5);
    Instant from = ago(10);
    Instant to = ago(3);
    paid.record(
        shop.id(),
        List.of(
            line(sku, "before", 1, 100, from.minusSeconds(1)),
            line(sku, "first", 1, 700, from),
            line(sku, "later", 1, 700, ago(5)),
            line(sku, "dear", 1, 900, ago(6)),
            line(sku, "gift", 1, 0, ago(6)),
            line(sku, "end", 1, 100, to)));
    paid.record(other.id(), List.of(line(sku, "other", 1, 50, ago(5))));

    assertThat(paid.lowestPaid(shop.id(), List.of(sku.id(), unsold.id()), from, to).values())
        .containsExactly(new LowestPaid(sku.id(), 700, "first", 1, from));
    assertThat(
            SqlCount.of(() -> paid.lowestPaid(shop.id(), List.of(sku.id(), unsold.id()), from, to)))
        .isEqualTo(1);
    assertThat(paid.lowestPaid(shop.id(), List.of(), from, to)).isEmpty();
    assertThat(SqlCount.of(() -> paid.record(shop.id(), List.of(line(sku, "n", 1, 5, to)))))
        .isEqualTo(2);
  }

  @Test
  void thirty_days_are_recent_and_not_one_more() {
    ShopRef shop = market.shop("paid-recent");
    Sku sku = market.sku(shop, "A", 5);
    paid.record(
        shop.id(), List.of(line(sku, "old", 1, 100, ago(31)), line(sku, "new", 1, 900, ago(29))));

    assertThat(paid.lowestRecently(shop.id(), List.of(sku.id())).get(sku.id()).orderKey())
        .isEqualTo("new");
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    SkuStanding standing =
        people.as(
            viewer,
            () -> board.page(shop.id(), SkuFilter.ALL, SkuSort.BY_CODE, 0, 10).skus().getFirst());
    assertThat(standing.lowest()).isNotNull();
    people.run(
        viewer,
        () ->
            assertThat(
                    SqlCount.of(() -> board.page(shop.id(), SkuFilter.ALL, SkuSort.BY_CODE, 0, 10)))
                .isEqualTo(6));
    assertThat(standing.lowest().unitNet()).isEqualTo(900);
  }

  @Test
  void a_file_is_recorded_once_and_one_that_says_otherwise_is_refused() {
    ShopRef shop = market.shop("paid-file");
    Sku sku = market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OPERATOR);
    LocalDateTime noon = calendar.today().minusDays(1).atTime(12, 0);
    String rows =
        "o-1,1,A,live_room,8.50,2,"
            + noon.toString().replace('T', ' ')
            + ":00\n"
            + "o-1,2,A,,0,1,"
            + noon.atZone(calendar.zone()).toInstant()
            + "\n";

    PaidLineReport first = load(owner, shop, rows);
    PaidLineReport again = load(owner, shop, rows);
    PaidLineReport other =
        load(owner, shop, "o-1,1,A,live_room,8.49,2," + noon + "\no-9,1,A,,1,1," + noon + "\n");

    assertThat(first.recorded()).isEqualTo(2);
    assertThat(again.recorded()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(other.problems())
        .extracting(RowProblem::line, RowProblem::key)
        .containsExactly(tuple(2L, "product.paid.csv.differs"));
    LowestPaid lowest = paid.lowestRecently(shop.id(), List.of(sku.id())).get(sku.id());
    assertThat(lowest.unitNet()).isEqualTo(850);
    assertThat(lowest.paidAt()).isEqualTo(noon.atZone(calendar.zone()).toInstant());
  }

  @Test
  void every_wrong_row_is_named_with_its_field() {
    ShopRef shop = market.shop("paid-bad");
    market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);

    assertThat(
            load(
                    owner,
                    shop,
                    "o 1,1,A,,1,1,2026-11-01 10:00\n"
                        + "o-2,x,A,,1,1,2026-11-01 10:00\n"
                        + "o-3,1,A,Live Room,1,1,2026-11-01 10:00\n"
                        + "o-4,1,A,,1.005,1,2026-11-01 10:00\n"
                        + "o-5,1,A,,1,0,2026-11-01 10:00\n"
                        + "o-6,1,A,,1,1,yesterday\n"
                        + "o-7,1,A,,1,1,"
                        + calendar.now().plusSeconds(3600)
                        + "\n"
                        + "o-8,1,A,,,1,2026-11-01 10:00\n"
                        + "o-9,1,A,,1,1,2026-11-01 10:00\n"
                        + "o-9,1,A,,1,1,2026-11-01 10:00\n"
                        + "o-10,1,A,,100000000.01,1,2026-11-01 10:00\n")
                .problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
        .containsExactly(
            tuple(2L, "order_key", "product.paid.csv.order"),
            tuple(3L, "line", "product.paid.csv.number"),
            tuple(4L, "channel", "product.paid.csv.channel"),
            tuple(5L, "unit_net", "product.paid.csv.price"),
            tuple(6L, "quantity", "product.paid.csv.number"),
            tuple(7L, "paid_at", "product.paid.csv.paidAt"),
            tuple(8L, "paid_at", "product.paid.csv.future"),
            tuple(9L, "unit_net", "product.paid.csv.missing"),
            tuple(11L, "order_key", "product.paid.csv.duplicate"),
            tuple(12L, "unit_net", "product.paid.csv.price"));
    assertThat(load(owner, shop, "o-1,1,NOPE,,1,1,2026-11-01 10:00\n").problems())
        .extracting(RowProblem::column, RowProblem::key)
        .containsExactly(tuple("sku_code", "product.sku.error.unknown"));
  }

  @Test
  void nobody_records_for_a_shop_that_is_not_theirs() {
    ShopRef shop = market.shop("paid-mine");
    ShopRef other = market.shop("paid-other");
    market.sku(other, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);

    assertThat(load(owner, shop, "o-1,1,A,,1,1,2026-11-01 10:00\n").problems())
        .extracting(RowProblem::key)
        .containsExactly("product.sku.error.unknown");
    assertThatThrownBy(() -> load(owner, other, ""))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("merchant.error.unknown");
    assertThatThrownBy(() -> load(viewer, shop, ""))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("merchant.error.area.operate");
  }

  @Test
  void the_same_file_sent_four_times_at_once_is_recorded_once() throws Exception {
    ShopRef shop = market.shop("paid-race");
    market.sku(shop, "A", 5);
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      rows.append("o-").append(i).append(",1,A,,1,1,2026-11-01 10:00\n");
    }
    int recorded = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<PaidLineReport>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(pool.submit(() -> load(owner, shop, rows.toString())));
      }
      for (Future<PaidLineReport> one : running) {
        recorded += one.get(60, TimeUnit.SECONDS).recorded();
      }
    }
    assertThat(recorded).isEqualTo(50);
  }
}
