package com.merchantgrowth.product.sku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.SkuCatalogue.SkuPage;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** SKUs from files, forms and programs; run on both databases. */
abstract class SkuImportScenario {
  private static final String HEADER =
      "sku_code,product_code,specification,list_price,cost,minimum_price,stock,stock_delta\n";

  @Autowired private SkuMarket market;
  @Autowired private SkuImport imports;
  @Autowired private SkuCatalogue catalogue;
  @Autowired private SkuExport export;
  @Autowired private Skus skus;
  @Autowired private Stock stock;
  @Autowired private People people;

  private static InputStream csv(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private SkuImportReport load(AccountRef who, ShopRef shop, String rows) {
    return people.as(who, () -> imports.importCsv(csv(HEADER + rows), shop.code()));
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void a_file_makes_skus_and_a_blank_keeps_the_value() {
    ShopRef shop = market.shop("ski-new");
    AccountRef owner = market.member(shop, MemberRole.OWNER);

    SkuImportReport made =
        load(owner, shop, "A,ski-new-p,250g,19.90,8.05,15,40,\nB,ski-new-p,500g,36,,,,\n");
    SkuImportReport changed = load(owner, shop, "A,,,21.5,,-,,-3\nB,,,36.00,,,,\n");

    assertThat(made.created()).isEqualTo(2);
    assertThat(changed.changed()).isEqualTo(1);
    assertThat(changed.unchanged()).isEqualTo(1);
    assertThat(changed.moved()).isEqualTo(1);
    Sku sku = skus.require(shop.id(), "A");
    assertThat(sku.listPrice()).isEqualTo(2_150);
    assertThat(sku.cost()).isEqualTo(805);
    assertThat(sku.minimumPrice()).isNull();
    assertThat(sku.stock()).isEqualTo(37);
    assertThat(sku.category()).isEqualTo("食品 > 坚果");
    assertThat(sku.name()).isEqualTo("每日坚果 250g");
    assertThat(sku.onSale()).isTrue();
    assertThat(sku.version()).isEqualTo(2);
    assertThat(stock.ledger(sku.id(), 9))
        .extracting(StockEntry::reason, StockEntry::delta, StockEntry::actor)
        .containsExactly(
            tuple("import", -3L, owner.username()), tuple("opening", 40L, owner.username()));
    assertThat(skus.require(shop.id(), "B").version()).isEqualTo(1);
  }

  @Test
  void every_wrong_row_is_named_with_its_field_and_nothing_is_written() {
    ShopRef shop = market.shop("ski-bad");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.sku(shop, "K", 5);

    SkuImportReport report =
        load(
            owner,
            shop,
            "A,ski-bad-p,250g,1,,2,,\n"
                + "B,no-such,250g,1,,,,\n"
                + "C,,250g,1,,,,\n"
                + "D,ski-bad-p,,1,,,,\n"
                + "E,ski-bad-p,250g,,,,,\n"
                + "F,ski-bad-p,250g,1,,,,4\n"
                + "K,,,,,,7,\n"
                + "G,ski-bad-p,250g,1,,,3,\n");
    SkuImportReport short_ = load(owner, shop, "K,,,,,,,-6\n");

    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
        .containsExactly(
            tuple(2L, "minimum_price", "product.sku.csv.minimum"),
            tuple(3L, "product_code", "product.sku.csv.product"),
            tuple(4L, "product_code", "product.sku.csv.noProduct"),
            tuple(5L, "specification", "product.sku.csv.noSpecification"),
            tuple(6L, "list_price", "product.sku.csv.noPrice"),
            tuple(7L, "stock_delta", "product.sku.csv.deltaOfNew"),
            tuple(8L, "stock", "product.sku.csv.stockOfKnown"));
    assertThat(short_.problems())
        .extracting(RowProblem::key)
        .containsExactly("product.sku.csv.short");
    assertThat(skus.ofShop(shop.id())).extracting(Sku::code).containsExactly("K");
  }

  @Test
  void a_preview_tells_what_would_happen_and_changes_nothing() {
    ShopRef shop = market.shop("ski-preview");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.sku(shop, "K", 5);

    SkuImportReport report =
        people.as(
            owner,
            () ->
                imports.preview(
                    csv(HEADER + "A,ski-preview-p,250g,1,,,9,\nK,,,,,,,-2\n"), shop.code()));

    assertThat(report.created()).isEqualTo(1);
    assertThat(report.samples()).extracting(SkuImportReport.Sample::stock).containsExactly(9L, 3L);
    assertThat(skus.find(shop.id(), "A")).isEmpty();
    assertThat(market.now(shop, "K").stock()).isEqualTo(5);
  }

  @Test
  void the_same_code_in_two_shops_are_two_skus() {
    ShopRef one = market.shop("ski-one");
    ShopRef two = market.shop("ski-two");
    AccountRef admin = people.admin();

    SkuImportReport report =
        people.as(
            admin,
            () ->
                imports.importCsv(
                    csv(
                        "sku_code,shop_code,product_code,specification,list_price\n"
                            + "A,ski-one,ski-one-p,250g,1\n"
                            + "A,ski-two,ski-two-p,250g,2\n"),
                    null));
    SkuImportReport wrong =
        people.as(
            admin,
            () ->
                imports.importCsv(
                    csv(
                        "sku_code,shop_code,product_code,specification,list_price\n"
                            + "B,ski-one,ski-two-p,250g,1\n"
                            + "B,no-such,ski-two-p,250g,2\n"
                            + "B,,ski-two-p,250g,2\n"
                            + "A,ski-two,,,3\n"
                            + "A,ski-two,,,4\n"),
                    null));

    assertThat(report.created()).isEqualTo(2);
    assertThat(skus.require(one.id(), "A").listPrice()).isEqualTo(100);
    assertThat(skus.require(two.id(), "A").listPrice()).isEqualTo(200);
    assertThat(wrong.problems())
        .extracting(RowProblem::line, RowProblem::key)
        .containsExactly(tuple(6L, "product.sku.csv.duplicate"));
  }

  @Test
  void another_shops_products_and_skus_look_as_if_there_were_none() {
    ShopRef mine = market.shop("ski-mine");
    ShopRef other = market.shop("ski-other");
    market.sku(other, "X", 5);
    AccountRef owner = market.member(mine, MemberRole.OWNER);

    assertThat(load(owner, mine, "X,ski-other-p,250g,1,,,,\n").problems())
        .extracting(RowProblem::key)
        .containsExactly("product.sku.csv.product");
    assertThat(
            people
                .as(
                    owner,
                    () ->
                        imports.importCsv(
                            csv("sku_code,shop_code,list_price\nX,ski-other,1\n"), "ski-mine"))
                .problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.unknownShop");
    refused(owner, () -> imports.importCsv(csv("x"), "ski-other"), "merchant.error.unknown");
    refused(owner, () -> imports.importCsv(csv("x"), null), "merchant.error.area.operate");
    refused(
        owner, () -> imports.change("ski-mine", "X", null, Map.of()), "product.sku.error.unknown");
    refused(
        owner,
        () -> catalogue.page(other.id(), SkuFilter.ALL, SkuSort.BY_CODE, 0, 9),
        "merchant.error.unknown");
    refused(owner, () -> catalogue.require(other.id(), "X"), "merchant.error.unknown");
    refused(
        owner,
        () -> exportTo(other, SkuFilter.ALL, OutputStream.nullOutputStream()),
        "merchant.error.unknown");
    refused(
        market.member(mine, MemberRole.VIEWER),
        () -> imports.create("ski-mine", Map.of()),
        "merchant.error.area.operate");
    assertThatThrownBy(
            () -> people.run(people.serviceProvider(), () -> imports.create("ski-mine", Map.of())))
        .isInstanceOf(AuthorizationDeniedException.class);
  }

  @Test
  void what_goods_cost_is_for_those_who_run_the_shop() {
    ShopRef shop = market.shop("ski-cost");
    market.sku(shop, "A", "甲", 900, 700L, 1);
    market.sku(shop, "B", "乙", 900, 300L, 1);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    SkuSort byCost = new SkuSort(SkuSort.By.COST, false);

    SkuPage seen = page(viewer, shop, SkuFilter.ALL, byCost);
    SkuPage known = page(market.member(shop, MemberRole.OPERATOR), shop, SkuFilter.ALL, byCost);

    assertThat(known.skus()).extracting(Sku::cost).containsExactly(300L, 700L);
    // the order of costs would tell them too
    assertThat(seen.skus()).extracting(Sku::code).containsExactly("A", "B");
    assertThat(seen.skus()).extracting(Sku::cost).containsOnlyNulls();
    assertThat(people.as(viewer, () -> catalogue.require(shop.id(), "A")).cost()).isNull();
    assertThat(exported(viewer, shop, SkuFilter.ALL)).contains("9.00").doesNotContain("7.00");
    assertThat(page(people.admin(), shop, SkuFilter.ALL, byCost).skus().getFirst().cost())
        .isEqualTo(300);
  }

  private SkuPage page(AccountRef who, ShopRef shop, SkuFilter filter, SkuSort sort) {
    return people.as(who, () -> catalogue.page(shop.id(), filter, sort, 0, 10));
  }

  @Test
  void lists_are_filtered_sorted_and_counted_with_four_statements() {
    ShopRef shop = market.shop("ski-list");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.sku(shop, "LA", "原味 100%", 900, null, 5);
    market.sku(shop, "LB", "盐焗_小包", 800, null, 50);
    people.run(owner, () -> imports.change("ski-list", "LB", null, Map.of("status", "off")));

    assertThat(page(owner, shop, new SkuFilter("100%", null), SkuSort.BY_CODE).skus())
        .extracting(Sku::code)
        .containsExactly("LA");
    assertThat(page(owner, shop, new SkuFilter("坚果", null), SkuSort.of("-stock")).skus())
        .extracting(Sku::code)
        .containsExactly("LB", "LA");
    assertThat(page(owner, shop, new SkuFilter("la", null), SkuSort.BY_CODE).total()).isEqualTo(1);
    assertThat(page(owner, shop, new SkuFilter("ski-list", null), SkuSort.BY_CODE).total())
        .isEqualTo(2);
    assertThat(page(owner, shop, new SkuFilter("", ProductStatus.OFF), SkuSort.BY_CODE).skus())
        .extracting(Sku::onSale)
        .containsExactly(false);
    people.run(
        owner,
        () ->
            assertThat(
                    SqlCount.of(
                        () -> catalogue.page(shop.id(), SkuFilter.ALL, SkuSort.BY_CODE, 0, 10)))
                .isEqualTo(4));
    refused(owner, () -> SkuSort.of("margin"), "product.sku.error.sort");
  }

  @Test
  void doors_for_other_rooms_take_one_statement_whatever_the_number() {
    ShopRef shop = market.shop("ski-doors");
    List<Long> ids = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      codes.add("D" + i);
      ids.add(market.sku(shop, "D" + i, i).id());
    }

    assertThat(SqlCount.of(() -> assertThat(skus.byCode(shop.id(), codes)).hasSize(30)))
        .isEqualTo(1);
    assertThat(SqlCount.of(() -> assertThat(skus.byId(ids)).containsOnlyKeys(ids))).isEqualTo(1);
    assertThat(SqlCount.of(() -> assertThat(skus.ofShop(shop.id())).hasSize(30))).isEqualTo(1);
    assertThat(skus.byCode(shop.id(), List.of("D1", "nope")).keySet()).containsExactly("D1");
    assertThat(skus.byCode(shop.id(), List.of())).isEmpty();
  }

  @Test
  void an_import_takes_as_many_statements_for_many_rows_as_for_one() {
    ShopRef shop = market.shop("ski-many");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    int one = SqlCount.of(() -> load(owner, shop, "M0,ski-many-p,x,1,,,5,\n"));
    StringBuilder rows = new StringBuilder();
    for (int i = 100; i < 400; i++) {
      rows.append('M').append(i).append(",ski-many-p,x,1,,,5,\n");
    }
    assertThat(SqlCount.of(() -> load(owner, shop, rows.toString()))).isEqualTo(one);
  }

  @Test
  void an_export_follows_the_list_and_can_be_imported_again() {
    ShopRef shop = market.shop("ski-export");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.sku(shop, "EA", "=1+1 克", 900, 700L, 5);
    market.sku(shop, "EB", "乙", 800, null, 5);

    String csv = exported(owner, shop, SkuFilter.ALL);
    SkuImportReport again = people.as(owner, () -> imports.importCsv(csv(csv), shop.code()));

    assertThat(csv).contains("'=1+1 克", "9.00", "7.00");
    assertThat(again.problems()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(exported(owner, shop, new SkuFilter("乙", null))).contains("EB").doesNotContain("EA");
  }

  private String exported(AccountRef who, ShopRef shop, SkuFilter filter) {
    return people.as(
        who,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exportTo(shop, filter, out);
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  private void exportTo(ShopRef shop, SkuFilter filter, OutputStream out) {
    try {
      export.write(shop.id(), filter, SkuSort.BY_CODE, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void two_people_on_one_sku_do_not_overwrite_each_other() {
    ShopRef shop = market.shop("ski-two-people");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    int seen = market.sku(shop, "T", 5).version();
    assertThat(change(owner, shop, seen, Map.of("list_price", "80")).changed()).isEqualTo(1);

    // stock that is sold meanwhile is nobody's edit
    stock.take(market.now(shop, "T").id(), 1, "order", "o-1");
    refused(
        owner,
        () -> imports.change(shop.code(), "T", seen, Map.of("list_price", "70")),
        "product.sku.error.changedMeanwhile");
    assertThat(change(owner, shop, seen + 1, Map.of("list_price", "70")).changed()).isEqualTo(1);
    assertThat(market.now(shop, "T").listPrice()).isEqualTo(7_000);
    assertThat(market.now(shop, "T").stock()).isEqualTo(4);
    refused(
        owner,
        () ->
            imports.create(
                shop.code(),
                Map.of(
                    "sku_code",
                    "T",
                    "product_code",
                    shop.code() + "-p",
                    "specification",
                    "x",
                    "list_price",
                    "1")),
        "product.sku.error.taken");
  }

  private SkuImportReport change(
      AccountRef who, ShopRef shop, int version, Map<String, @Nullable String> fields) {
    return people.as(who, () -> imports.change(shop.code(), "T", version, fields));
  }

  @Test
  void two_files_with_the_same_new_sku_at_once_make_one() throws Exception {
    ShopRef shop = market.shop("ski-race");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    List<SkuImportReport> reports = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<SkuImportReport>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(pool.submit(() -> load(owner, shop, "R,ski-race-p,x,1,,,5,\n")));
      }
      for (Future<SkuImportReport> one : running) {
        reports.add(one.get(60, TimeUnit.SECONDS));
      }
    }

    assertThat(reports).filteredOn(report -> report.created() == 1).hasSize(1);
    assertThat(reports).filteredOn(report -> report.unchanged() == 1).hasSize(3);
    assertThat(market.now(shop, "R").stock()).isEqualTo(5);
  }
}
